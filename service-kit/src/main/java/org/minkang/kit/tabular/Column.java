package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One column of a {@link TableLayout}.
 *
 * @param key its stable name, camelCase; the member name in NDJSON
 * @param headerZh the header of Chinese files; a suffix such as （万元） says which unit files show
 * @param headerEn the header of English files
 * @param type what its cells hold
 * @param required whether a file must have the column and every row a value in it
 * @param maxLength longest text in Unicode characters, for TEXT and IDENTIFIER
 * @param aliases further headers that are read
 * @param choices what a CODE column allows
 * @param example what the template shows; may be empty
 * @param mayNotApply whether 不适用, N/A or a dash in a cell is an answer, {@link NotApplicable}, and not an empty cell
 */
public record Column(
        String key,
        String headerZh,
        String headerEn,
        ColumnType type,
        boolean required,
        int maxLength,
        List<String> aliases,
        List<Choice> choices,
        String example,
        boolean mayNotApply) {

    private static final int DEFAULT_MAX_LENGTH = 2_000;

    public Column {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength of " + key + ": " + maxLength);
        }
        if ((type == ColumnType.CODE) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices belong to CODE columns: " + key);
        }
    }

    /** An optional column of any type but CODE. */
    public static Column of(ColumnType type, String key, String headerZh, String headerEn) {
        return new Column(key, headerZh, headerEn, type, false, DEFAULT_MAX_LENGTH, List.of(), List.of(), "", false);
    }

    /** An optional column of free text, at most 2,000 characters. */
    public static Column text(String key, String headerZh, String headerEn) {
        return of(ColumnType.TEXT, key, headerZh, headerEn);
    }

    /** An optional column of code numbers, such as credit codes. */
    public static Column identifier(String key, String headerZh, String headerEn) {
        return of(ColumnType.IDENTIFIER, key, headerZh, headerEn);
    }

    /** An optional column of whole numbers. */
    public static Column integer(String key, String headerZh, String headerEn) {
        return of(ColumnType.INTEGER, key, headerZh, headerEn);
    }

    /** An optional column of amounts in yuan. */
    public static Column money(String key, String headerZh, String headerEn) {
        return of(ColumnType.MONEY, key, headerZh, headerEn);
    }

    /** An optional column of days. */
    public static Column date(String key, String headerZh, String headerEn) {
        return of(ColumnType.DATE, key, headerZh, headerEn);
    }

    /** An optional column that takes one of {@code choices}. */
    public static Column code(String key, String headerZh, String headerEn, Choice... choices) {
        return new Column(
                key,
                headerZh,
                headerEn,
                ColumnType.CODE,
                false,
                DEFAULT_MAX_LENGTH,
                List.of(),
                List.of(choices),
                "",
                false);
    }

    /** The same column, which every file must have and every row must fill. */
    public Column mandatory() {
        return new Column(key, headerZh, headerEn, type, true, maxLength, aliases, choices, example, mayNotApply);
    }

    /** The same column with texts of at most {@code characters}. */
    public Column atMost(int characters) {
        return new Column(key, headerZh, headerEn, type, required, characters, aliases, choices, example, mayNotApply);
    }

    /** The same column, found under {@code headers} as well. */
    public Column alias(String... headers) {
        return new Column(
                key, headerZh, headerEn, type, required, maxLength, List.of(headers), choices, example, mayNotApply);
    }

    /** The same column with what the template shows in it. */
    public Column example(String text) {
        return new Column(key, headerZh, headerEn, type, required, maxLength, aliases, choices, text, mayNotApply);
    }

    /** The same column, in which 不适用 is an answer that differs from an empty cell. */
    public Column orNotApplicable() {
        return new Column(key, headerZh, headerEn, type, required, maxLength, aliases, choices, example, true);
    }

    /** What the numbers that files show are multiplied by: 10,000 under 金额（万元）. */
    BigDecimal unit() {
        BigDecimal unit = type.isNumber() ? HeaderText.unit(headerZh) : null;
        return unit == null ? BigDecimal.ONE : unit;
    }

    String header(Locale language) {
        return Languages.isEnglish(language) ? headerEn : headerZh;
    }
}
