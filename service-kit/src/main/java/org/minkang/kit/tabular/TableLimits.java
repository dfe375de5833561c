package org.minkang.kit.tabular;

/**
 * How much a file may hold before it is refused.
 *
 * @param rows data rows of all sheets
 * @param columns columns of a sheet
 * @param cellLength UTF-16 units of a cell; 32,767 is the spreadsheet programs' own limit
 * @param unzippedBytes bytes of a workbook's parts, unzipped, in all
 * @param sharedTextBytes bytes of a workbook's shared texts, which stay in memory while it is read
 * @param compressionRatio how many times a workbook's part may grow when unzipped, once it is larger than a mebibyte
 * @param errors how many errors, and how many warnings, are kept
 */
public record TableLimits(
        int rows,
        int columns,
        int cellLength,
        long unzippedBytes,
        long sharedTextBytes,
        int compressionRatio,
        int errors) {

    /** A million rows of 200 columns, a gibibyte unzipped, 1,000 errors. */
    public static final TableLimits DEFAULT = new TableLimits(1_000_000, 200, 32_767, 1L << 30, 128L << 20, 200, 1_000);

    /** The same limits with another number of rows. */
    public TableLimits withRows(int limit) {
        return new TableLimits(limit, columns, cellLength, unzippedBytes, sharedTextBytes, compressionRatio, errors);
    }

    /** The same limits with another number of kept errors. */
    public TableLimits withErrors(int limit) {
        return new TableLimits(rows, columns, cellLength, unzippedBytes, sharedTextBytes, compressionRatio, limit);
    }
}
