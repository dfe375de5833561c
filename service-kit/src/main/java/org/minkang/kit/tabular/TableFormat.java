package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.InputStream;

/** The kinds of table files. */
public enum TableFormat {
    /** Comma-separated values; tabs and semicolons are read as well. */
    CSV("text/csv", "csv"),
    /** Office Open XML workbook (Excel 2007 and later, WPS). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson", "ndjson");

    private static final int SNIFFED = 512;

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The file name's ending without its dot. */
    public String extension() {
        return extension;
    }

    /**
     * What the file is by its first bytes, whatever name or media type it came with.
     *
     * @throws org.minkang.kit.problem.ProblemException {@code XLS_NOT_SUPPORTED} for a binary workbook of old or a workbook with
     *     a password, {@code HTML_NOT_SUPPORTED} for a web page that calls itself one, {@code FILE_EMPTY}
     */
    public static TableFormat detect(TableSource source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(SNIFFED);
        }
        if (start.length == 0) {
            throw Refusal.unreadable("FILE_EMPTY");
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusal.unreadable("XLS_NOT_SUPPORTED");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        return switch (firstCharacter(start)) {
            case '<' -> throw Refusal.unreadable("HTML_NOT_SUPPORTED");
            case '{' -> NDJSON;
            default -> CSV;
        };
    }

    private static boolean startsWith(byte[] start, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static char firstCharacter(byte[] start) {
        int i = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (i < start.length && start[i] >= 0 && start[i] <= ' ') {
            i++;
        }
        return i < start.length ? (char) (start[i] & 0xFF) : ' ';
    }
}
