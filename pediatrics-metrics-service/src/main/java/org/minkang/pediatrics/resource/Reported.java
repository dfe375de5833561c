package org.minkang.pediatrics.resource;

import java.util.OptionalLong;

/**
 * What a return says of one item. That it says nothing is not among it: such an item is not there.
 *
 * @param applicable whether the item makes sense for the institution at all
 * @param value what it has, 0 among it; 0 when the item does not apply
 */
public record Reported(boolean applicable, long value) {

    /** The item does not apply (不适用): neither 0 nor unknown. */
    public static final Reported NOT_APPLICABLE = new Reported(false, 0);

    public Reported {
        if (!applicable && value != 0) {
            throw new IllegalArgumentException(value + " of what does not apply");
        }
    }

    public static Reported of(long value) {
        return new Reported(true, value);
    }

    /** What there is; empty when the item does not apply. */
    public OptionalLong number() {
        return applicable ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
