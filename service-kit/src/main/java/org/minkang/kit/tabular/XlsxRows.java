package org.minkang.kit.tabular;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The visible sheets of a workbook. */
final class XlsxRows implements RowSource {

    private final XlsxArchive archive;
    private final XlsxWorkbook workbook;
    private final Iterator<XlsxWorkbook.Sheet> sheets;
    private final int mostColumns;
    private @Nullable XlsxSheet rows;
    private String sheet = "";

    private XlsxRows(XlsxArchive archive, XlsxWorkbook workbook, int mostColumns) {
        this.archive = archive;
        this.workbook = workbook;
        this.sheets = workbook.sheets().iterator();
        this.mostColumns = mostColumns;
    }

    static XlsxRows open(TableSource source, TableLimits limits) throws IOException {
        XlsxArchive archive = XlsxArchive.open(source, limits);
        boolean read = false;
        try {
            XlsxRows rows = new XlsxRows(archive, XlsxWorkbook.read(archive), limits.columns());
            read = true;
            return rows;
        } finally {
            if (!read) {
                archive.close();
            }
        }
    }

    @Override
    public boolean nextSheet() throws IOException {
        closeSheet();
        if (!sheets.hasNext()) {
            return false;
        }
        XlsxWorkbook.Sheet next = sheets.next();
        XlsxXml part = archive.part(next.part());
        if (part == null) {
            throw XlsxArchive.damaged();
        }
        sheet = next.name();
        rows = new XlsxSheet(part, workbook.texts(), mostColumns);
        return true;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public @Nullable RawRow nextRow() {
        return rows == null ? null : rows.nextRow();
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public DayCount dates() {
        return workbook.dates();
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        archive.close();
    }

    private void closeSheet() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
