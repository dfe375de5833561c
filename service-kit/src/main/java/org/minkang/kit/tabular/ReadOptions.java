package org.minkang.kit.tabular;

/**
 * How a file is read.
 *
 * @param allSheets whether every visible sheet of a workbook is read, or only the first that holds the table
 * @param limits how much it may hold
 */
public record ReadOptions(boolean allSheets, TableLimits limits) {

    /** The first sheet that holds the table, within the usual limits. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, TableLimits.DEFAULT);

    /** The same options within other limits. */
    public ReadOptions within(TableLimits other) {
        return new ReadOptions(allSheets, other);
    }

    /** The same options for every visible sheet. */
    public ReadOptions everySheet() {
        return new ReadOptions(true, limits);
    }
}
