package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The template as a workbook: the table to fill in, and a sheet that explains it. */
record XlsxTemplate(TableLayout layout, WriteOptions options) {

    /** Rows that get drop-down lists. */
    private static final int LISTED_ROWS = 10_000;

    private static final int FIRST_LIST = 6;

    void write(OutputStream out) throws IOException {
        try (out;
                Workbook workbook = new Workbook(out, "Minkang", "1.0")) {
            Worksheet table = workbook.newWorksheet(layout.name(options.language()));
            Worksheet guide = workbook.newWorksheet(isEnglish() ? "How to fill in" : "填写说明");
            int firstRow = new XlsxHeader(table, layout.columns(), options).write(true);
            writeExample(table, firstRow);
            writeGuide(guide);
            writeLists(table, firstRow, guide);
        }
    }

    private void writeExample(Worksheet table, int row) {
        List<String> example = TableTemplate.example(layout, options.language());
        for (int i = 0; i < example.size(); i++) {
            table.inlineString(row, i, example.get(i));
        }
        table.range(row, 0, row, example.size() - 1)
                .style()
                .italic()
                .fontColor("7F7F7F")
                .set();
    }

    private void writeGuide(Worksheet guide) {
        List<String> heads = isEnglish()
                ? List.of("Column", "Required", "How to fill in", "Allowed values")
                : List.of("列名", "是否必填", "填写要求", "可选值");
        writeLine(guide, 0, heads);
        guide.range(0, 0, 0, heads.size() - 1).style().bold().set();
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            String choices = column.choices().stream()
                    .map(choice -> choice.label(options.language()) + " (" + choice.code() + ")")
                    .collect(Collectors.joining(isEnglish() ? ", " : "、"));
            writeLine(
                    guide,
                    i + 1,
                    List.of(
                            column.header(options.language()),
                            required(column),
                            TemplateHints.of(column, isEnglish()),
                            choices));
        }
        for (int i = 0; i < heads.size(); i++) {
            guide.width(i, i < 2 ? 20 : 60);
        }
    }

    private static void writeLine(Worksheet guide, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            guide.inlineString(row, i, texts.get(i));
        }
    }

    private void writeLists(Worksheet table, int firstRow, Worksheet guide) {
        int list = FIRST_LIST;
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            List<Choice> choices = column.choices();
            if (!choices.isEmpty()) {
                guide.inlineString(0, list, column.header(options.language()));
                for (int c = 0; c < choices.size(); c++) {
                    guide.inlineString(c + 1, list, choices.get(c).label(options.language()));
                }
                table.range(firstRow + 1, i, firstRow + LISTED_ROWS, i)
                        .validateWithList(guide.range(1, list, choices.size(), list))
                        .showErrorMessage(false);
                list++;
            }
        }
    }

    private String required(Column column) {
        if (isEnglish()) {
            return column.required() ? "yes" : "no";
        }
        return column.required() ? "必填" : "选填";
    }

    private boolean isEnglish() {
        return Languages.isEnglish(options.language());
    }
}
