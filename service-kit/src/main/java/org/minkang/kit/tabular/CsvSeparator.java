package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.Reader;

/** What stands between the fields: "Unicode text" of spreadsheet programs uses tabs, some locales semicolons. */
final class CsvSeparator {

    private static final int SAMPLE = 8_192;
    private static final char[] KNOWN = {',', '\t', ';'};

    private final int[] lines = new int[KNOWN.length];
    private final boolean[] inLine = new boolean[KNOWN.length];
    private final int[] total = new int[KNOWN.length];

    private CsvSeparator() {}

    /** The one that stands outside quotes on most lines near the file's beginning, then most often; else a comma. */
    static char detect(TableSource source, TextEncoding encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = encoding.open(source)) {
            int read = reader.read(sample, 0, SAMPLE);
            while (read > 0) {
                length += read;
                read = reader.read(sample, length, SAMPLE - length);
            }
        }
        return new CsvSeparator().mostUsed(sample, length);
    }

    private char mostUsed(char[] sample, int length) {
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            quoted ^= sample[i] == '"';
            if (!quoted) {
                count(sample[i]);
            }
        }
        int best = 0;
        for (int k = 1; k < KNOWN.length; k++) {
            boolean more = lines[k] == lines[best] ? total[k] > total[best] : lines[k] > lines[best];
            best = more ? k : best;
        }
        return KNOWN[best];
    }

    private void count(char c) {
        for (int k = 0; k < KNOWN.length; k++) {
            if (c == KNOWN[k]) {
                total[k]++;
                lines[k] += inLine[k] ? 0 : 1;
                inLine[k] = true;
            } else if (c == '\n') {
                inLine[k] = false;
            }
        }
    }
}
