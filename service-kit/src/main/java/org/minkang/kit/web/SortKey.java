package org.minkang.kit.web;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * One order that a list can be asked for, from the closed list of its feature.
 *
 * @param name what callers write in {@code sort}, with a leading minus for descending
 * @param column the SQL column, never null, indexed together with the id
 * @param value the row's value as text, for a cursor
 * @param parse the bound value that a cursor's text stands for; throws IllegalArgumentException or DateTimeException when it stands for
 *     none
 */
public record SortKey<T>(String name, String column, Function<T, String> value, Function<String, Object> parse) {

    /** Orders by a text column. */
    public static <T> SortKey<T> text(String name, String column, Function<T, String> value) {
        return new SortKey<>(name, column, value, text -> text);
    }

    /** Orders by a date column. */
    public static <T> SortKey<T> date(String name, String column, Function<T, LocalDate> value) {
        return new SortKey<>(name, column, row -> value.apply(row).toString(), LocalDate::parse);
    }
}
