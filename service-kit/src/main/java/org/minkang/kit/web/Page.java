package org.minkang.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order asked for
 * @param page how to go on
 */
public record Page<T>(List<T> items, Position page) {

    /**
     * Where a page stands in its list.
     *
     * @param next cursor of the page after this one, absent on the last
     * @param total rows in the whole list, only when asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Position(@Nullable String next, @Nullable Long total) {}

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item shown as {@code shown} does. */
    public <R> Page<R> map(Function<? super T, ? extends R> shown) {
        return new Page<>(items.stream().<R>map(shown).toList(), page);
    }
}
