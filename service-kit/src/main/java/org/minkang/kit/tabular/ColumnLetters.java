package org.minkang.kit.tabular;

/** Column numbers as spreadsheet programs show them: 0 is A, 26 is AA. */
final class ColumnLetters {

    private ColumnLetters() {}

    static String of(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
