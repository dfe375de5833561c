package org.minkang.kit.tabular;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;

/** The top of a written sheet: title, styled header, column widths, frozen pane. */
record XlsxHeader(Worksheet sheet, List<Column> columns, WriteOptions options) {

    private static final double NARROWEST = 12;
    private static final double WIDEST = 40;

    /**
     * Writes it.
     *
     * @param marksRequired whether headers of required columns get an asterisk
     * @return the first row below
     */
    int write(boolean marksRequired) {
        int row = options.title().isEmpty() ? 0 : title();
        Locale language = options.language();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String header = column.header(language);
            sheet.inlineString(row, i, marksRequired && column.required() ? header + "*" : header);
            sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, header.length() * 2.2 + 2)));
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .fillColor("D9E2F3")
                .horizontalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, row + 1);
        return row + 1;
    }

    private int title() {
        sheet.inlineString(0, 0, FormulaGuard.neutralise(options.title()));
        if (columns.size() > 1) {
            sheet.range(0, 0, 0, columns.size() - 1).merge();
        }
        sheet.style(0, 0).bold().fontSize(14).horizontalAlignment("center").set();
        return 1;
    }
}
