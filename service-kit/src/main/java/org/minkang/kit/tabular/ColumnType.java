package org.minkang.kit.tabular;

/** What a column's cells hold, and as which Java type a read cell comes out. */
public enum ColumnType {
    /** Free text as {@code String}: white space around it trimmed, line breaks as {@code \n}, otherwise left alone. */
    TEXT,
    /** A code number without a closed list, as {@code String}: full-width forms made narrow, all white space removed. */
    IDENTIFIER,
    /** One of the column's choices, as its code ({@code String}); labels and aliases are understood. */
    CODE,
    /** A whole number as {@code Long}. */
    INTEGER,
    /** A decimal number as {@code BigDecimal}. */
    DECIMAL,
    /** An amount in yuan (元) as {@code BigDecimal} with two places, HALF_UP; 万元 and the like are converted. */
    MONEY,
    /** A share as {@code BigDecimal}, 1 = 100 %; "85.5%" reads as 0.855. */
    RATIO,
    /** A day as {@code LocalDate}; a time of day standing in the cell is dropped. */
    DATE,
    /** A moment on the clock of Asia/Shanghai as {@code LocalDateTime}. */
    DATE_TIME,
    /** Yes or no (是/否, √/×, Y/N) as {@code Boolean}. */
    BOOLEAN;

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY || this == RATIO;
    }
}
