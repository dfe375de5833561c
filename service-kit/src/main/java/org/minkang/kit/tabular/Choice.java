package org.minkang.kit.tabular;

import java.util.List;
import java.util.Locale;

/**
 * One value a {@link ColumnType#CODE} column allows.
 *
 * @param code what is stored
 * @param labelZh what a Chinese file shows; read as well
 * @param labelEn what an English file shows; read as well
 * @param aliases further spellings that are read
 */
public record Choice(String code, String labelZh, String labelEn, List<String> aliases) {

    public Choice {
        aliases = List.copyOf(aliases);
    }

    /** A choice with its labels and further spellings. */
    public static Choice of(String code, String labelZh, String labelEn, String... aliases) {
        return new Choice(code, labelZh, labelEn, List.of(aliases));
    }

    String label(Locale language) {
        return Languages.isEnglish(language) ? labelEn : labelZh;
    }
}
