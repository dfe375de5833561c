package org.minkang.kit.tabular;

import java.util.Locale;

/** Files come in Chinese unless English is asked for. */
final class Languages {

    private Languages() {}

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
