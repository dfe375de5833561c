package org.minkang.kit.tabular;

import java.util.List;

/** Tells which headers are unknown, double or missing. */
final class HeaderCheck {

    /** Row numbers, which no layout keeps and everybody writes. */
    private static final List<String> IGNORED = List.of("序号", "no.", "no", "#");

    private final String sheet;
    private final TableLayout layout;
    private final Header header;
    private final TableFindings findings;

    HeaderCheck(String sheet, TableLayout layout, Header header, TableFindings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.header = header;
        this.findings = findings;
    }

    /** Whether the sheet can be read under its header. */
    boolean passes() {
        boolean[] seen = new boolean[layout.columns().size()];
        boolean passes = true;
        for (int i = 0; i < header.columns().length; i++) {
            int column = header.columns()[i];
            if (column == HeaderNames.UNKNOWN) {
                unknown(i);
            } else if (seen[column]) {
                findings.error(at(i, layout.columns().get(column), "DUPLICATE_HEADER"));
                passes = false;
            } else {
                seen[column] = true;
            }
        }
        return namesAllRequired(seen) && passes;
    }

    private boolean namesAllRequired(boolean[] seen) {
        boolean all = true;
        for (int i = 0; i < seen.length; i++) {
            Column column = layout.columns().get(i);
            if (column.required() && !seen[i]) {
                findings.error(new CellError(
                        sheet, header.row(), "", column.key(), "MISSING_HEADER", List.of(column.headerZh()), ""));
                all = false;
            }
        }
        return all;
    }

    private void unknown(int index) {
        String text = header.texts()[index];
        if (!text.isEmpty() && !IGNORED.contains(HeaderText.key(text))) {
            findings.warning(new CellError(
                    sheet, header.row(), ColumnLetters.of(index), null, "UNKNOWN_HEADER", List.of(text), text));
        }
    }

    private CellError at(int index, Column column, String code) {
        String text = header.texts()[index];
        return new CellError(
                sheet, header.row(), ColumnLetters.of(index), column.key(), code, List.of(column.headerZh()), text);
    }
}
