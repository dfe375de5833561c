package org.minkang.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length. */
final class LineReader implements Closeable {

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST = 1 << 22;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int filled;
    private int number;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end; null after the last one. */
    @Nullable
    String next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        line.setLength(0);
        while (fill()) {
            int end = lineEnd();
            line.append(buffer, position, end - position);
            position = end;
            if (end < filled) {
                position++;
                return line.toString();
            }
            if (line.length() > LONGEST) {
                throw Refusal.tooLarge("LINE_TOO_LONG", number, LONGEST);
            }
        }
        return line.toString();
    }

    /** The number of the line last read, from 1. */
    int number() {
        return number;
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        }
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
