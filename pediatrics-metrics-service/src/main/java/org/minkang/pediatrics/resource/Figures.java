package org.minkang.pediatrics.resource;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * All that a return says.
 *
 * @param items what is said; an item that is not among them is missing
 */
public record Figures(Map<ReturnItem, Reported> items) {

    /** Nothing said yet. */
    public static final Figures NONE = new Figures(Map.of());

    public Figures {
        Map<ReturnItem, Reported> copy = new EnumMap<>(ReturnItem.class);
        copy.putAll(items);
        copy.forEach((item, reported) -> {
            if (!item.kind().admits(reported.value())) {
                throw new IllegalArgumentException(item + " " + reported.value());
            }
        });
        items = Collections.unmodifiableMap(copy);
    }

    /** What is said of {@code item}; empty when nothing is. */
    public Optional<Reported> of(ReturnItem item) {
        return Optional.ofNullable(items.get(item));
    }

    /** The number said; empty when the item is missing or does not apply. */
    public OptionalLong number(ReturnItem item) {
        return of(item).map(Reported::number).orElse(OptionalLong.empty());
    }
}
