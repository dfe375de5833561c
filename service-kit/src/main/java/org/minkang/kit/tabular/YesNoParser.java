package org.minkang.kit.tabular;

/** Yes and no as people tick them. */
final class YesNoParser implements CellParser {

    private static final CellFault FAULT = CellFault.of("NOT_YES_OR_NO");

    @Override
    public Object parse(Object raw) {
        if (raw instanceof Boolean) {
            return raw;
        }
        String text = raw.toString();
        return switch (text.equals("是") || text.equals("否") ? text : CellText.key(text)) {
            case "是", "有", "对", "√", "✓", "✔", "☑", "y", "yes", "t", "true", "1" -> true;
            case "否", "无", "不是", "没有", "错", "×", "✗", "✘", "☒", "x", "n", "no", "f", "false", "0" -> false;
            default -> FAULT;
        };
    }
}
