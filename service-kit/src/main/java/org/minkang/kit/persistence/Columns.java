package org.minkang.kit.persistence;

import io.r2dbc.spi.Readable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row by position, which is quicker than by name. */
public final class Columns {

    private Columns() {}

    /** A value that the schema declares {@code not null}. */
    public static <T> T required(Readable row, int column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is declared not null and yet is");
        }
        return value;
    }

    /** A text column that the schema declares {@code not null}. */
    public static String text(Readable row, int column) {
        return required(row, column, String.class);
    }

    /** A value made of a text column, or null when there is none. */
    public static <T> @Nullable T optional(Readable row, int column, Function<String, T> made) {
        String text = row.get(column, String.class);
        return text == null ? null : made.apply(text);
    }
}
