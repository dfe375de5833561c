package org.minkang.kit.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file's bytes are characters.
 *
 * @param charset the encoding
 * @param mark length in bytes of the byte-order mark at its beginning
 */
record TextEncoding(Charset charset, int mark) {

    /** Holds all of Unicode; GBK, which old programs mean by it, is its subset. */
    static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * The encoding that a byte-order mark names, else UTF-8 when the whole file is, else GB 18030 when the whole file is.
     *
     * @throws org.minkang.kit.problem.ProblemException {@code MALFORMED_TEXT} with the line of the first byte that neither can
     *     read
     */
    static TextEncoding detect(TableSource source) throws IOException {
        TextEncoding marked = marked(source);
        long bad = StrictText.firstBadLine(source, marked);
        if (bad == StrictText.NONE) {
            return marked;
        }
        if (marked.mark == 0) {
            TextEncoding national = new TextEncoding(GB18030, 0);
            long badNational = StrictText.firstBadLine(source, national);
            if (badNational == StrictText.NONE) {
                return national;
            }
            bad = Math.max(bad, badNational);
        }
        throw Refusal.unreadable("MALFORMED_TEXT", bad);
    }

    Reader open(TableSource source) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private static TextEncoding marked(TableSource source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(3);
        }
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
}
