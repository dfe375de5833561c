package org.minkang.kit.tabular;

/** That a column does not apply to what a row is about (不适用): neither zero nor unknown. The value of cells that say so. */
public enum NotApplicable {
    NOT_APPLICABLE;

    /** Whether a cell says so, in words or with a dash. */
    static boolean isSaidBy(String text) {
        if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
            return false;
        }
        return CellText.isPlaceholder(text)
                || switch (CellText.key(text)) {
                    case "不适用", "n/a", "na", "notapplicable", "not_applicable" -> true;
                    default -> false;
                };
    }
}
