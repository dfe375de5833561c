package org.minkang.kit.tabular;

/**
 * Keeps a spreadsheet program from running a text as a formula. {@link #restore} is the exact inverse of {@link #neutralise}: a
 * text whose first character after any apostrophes could start a formula carries one apostrophe more in files than in data.
 */
final class FormulaGuard {

    private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String neutralise(String text) {
        return couldRun(text) ? "'" + text : text;
    }

    static String restore(String text) {
        return text.startsWith("'") && couldRun(text) ? text.substring(1) : text;
    }

    private static boolean couldRun(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && STARTERS.indexOf(text.charAt(i)) >= 0;
    }
}
