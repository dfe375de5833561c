package org.minkang.kit.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell of a sheet, whose element is the reader's current one. */
record XlsxCell(XlsxXml xml, List<String> sharedTexts) {

    @Nullable
    Object read() {
        String type = xml.attribute("t");
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.richText("is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (value == null || value.isEmpty()) {
            return formula && !"str".equals(type) ? CellFault.FORMULA_WITHOUT_VALUE : null;
        }
        try {
            return typed(type == null ? "n" : type, value);
        } catch (NumberFormatException malformed) {
            throw XlsxArchive.damaged();
        }
    }

    private Object typed(String type, String value) {
        return switch (type) {
            case "s" -> sharedText(Integer.parseInt(value));
            case "b" -> value.equals("1");
            case "e" -> CellFault.of("SPREADSHEET_ERROR", value);
            case "n" -> RawNumber.of(value);
            default -> value;
        };
    }

    private String sharedText(int index) {
        if (index < 0 || index >= sharedTexts.size()) {
            throw XlsxArchive.damaged();
        }
        return sharedTexts.get(index);
    }
}
