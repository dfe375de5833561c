package org.minkang.kit.tabular.job;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes rows in PostgreSQL's COPY text format. */
public final class StagingRow {

    private static final byte[] ABSENT = {'\\', 'N'};

    private final Bytes bytes = new Bytes();
    private int start;
    private boolean first;

    /** Adds the next column's value; null is SQL null. */
    public StagingRow add(@Nullable String text) {
        if (!first) {
            bytes.write('\t');
        }
        first = false;
        bytes.writeBytes(text == null ? ABSENT : escaped(text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    void begin(int line) {
        start = bytes.size();
        first = true;
        add(Integer.toString(line));
    }

    void end() {
        bytes.write('\n');
    }

    /** Takes the row begun last back. */
    void discard() {
        bytes.cut(start);
    }

    int size() {
        return bytes.size();
    }

    /** Everything written so far; the next row starts anew. */
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                return text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return text;
    }

    private static final class Bytes extends ByteArrayOutputStream {

        Bytes() {
            super(1 << 20);
        }

        synchronized void cut(int size) {
            count = size;
        }
    }
}
