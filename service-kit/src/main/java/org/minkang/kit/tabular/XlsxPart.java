package org.minkang.kit.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A workbook's part while it is unzipped: refuses to grow beyond what it may, in bytes or against its zipped size. */
final class XlsxPart extends FilterInputStream {

    /** Small parts may be repetitive. */
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final long limit;
    private long length;

    private XlsxPart(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /**
     * Watches over {@code in}.
     *
     * @param zippedBytes the part's size in the archive
     * @param mostBytes what it may hold unzipped
     */
    static XlsxPart of(InputStream in, long zippedBytes, long mostBytes, int compressionRatio) {
        long byRatio = Math.max(RATIO_COUNTS_FROM, zippedBytes * compressionRatio);
        return new XlsxPart(in, Math.min(mostBytes, byRatio));
    }

    /** Bytes read so far. */
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
        return counted(super.read(buffer, offset, size));
    }

    private int counted(int read) {
        length += Math.max(read, 0);
        if (length > limit) {
            throw Refusal.tooLarge("WORKBOOK_TOO_LARGE", limit >> 20);
        }
        return read;
    }
}
