package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a whole file for nothing but to learn whether, and else on which line, it breaks its encoding. */
final class StrictText {

    /** No line is bad. */
    static final long NONE = -1;

    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private long line = 1;
    private char last;

    private StrictText(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    /** The number, from 1, of the first line that is not in the encoding, or {@link #NONE}. */
    static long firstBadLine(TableSource source, TextEncoding encoding) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(encoding.mark());
            return new StrictText(encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT))
                    .firstBadLine(in);
        }
    }

    private long firstBadLine(InputStream in) throws IOException {
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            if (!decodes(end)) {
                return line;
            }
            bytes.compact();
        }
        return NONE;
    }

    private boolean decodes(boolean end) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, chars, end);
            countLines();
        }
        return !result.isError();
    }

    private void countLines() {
        chars.flip();
        char[] decoded = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            char c = decoded[i];
            if ((c == '\n' && last != '\r') || c == '\r') {
                line++;
            }
            last = c;
        }
        chars.clear();
    }
}
