package org.minkang.kit.tabular;

import java.text.Normalizer;
import java.util.Locale;

/** What people type without seeing it: white space of every kind, full-width forms, soft marks. */
final class CellText {

    private CellText() {}

    /** Without white space, no-break spaces and zero-width characters at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? text : text.substring(start, end);
    }

    /** Full-width and other compatibility forms made plain (NFKC), true minus and dash signs made hyphens. */
    static String narrow(String text) {
        return isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('\u2212', '-')
                        .replace('\u2013', '-');
    }

    /** Narrow, lower case and without any white space: how names and labels are compared. */
    static String key(String text) {
        return squeeze(narrow(text)).toLowerCase(Locale.ROOT);
    }

    /** Without any white space. */
    static String squeeze(String text) {
        StringBuilder squeezed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                squeezed = squeezed == null ? new StringBuilder(text.length()).append(text, 0, i) : squeezed;
            } else if (squeezed != null) {
                squeezed.append(c);
            }
        }
        return squeezed == null ? text : squeezed.toString();
    }

    /** Whether PostgreSQL and XML can hold the text: no control characters but tab and line feed, no half surrogates. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether the text is a dash or stroke that stands for "nothing here" in printed tables. */
    static boolean isPlaceholder(String text) {
        return switch (text) {
            case "-", "--", "/", "\u2014", "\u2014\u2014", "\\" -> true;
            default -> false;
        };
    }

    private static boolean isSpace(char c) {
        if (c < 0x7F) {
            return c <= ' ';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
