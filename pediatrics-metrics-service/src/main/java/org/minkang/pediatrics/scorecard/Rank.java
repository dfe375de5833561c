package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.Optional;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

/**
 * A region's place among those of the same parent (同级排名), the best first; equal values share a place.
 *
 * @param place from 1
 * @param of how many have a value
 */
public record Rank(int place, int of) {

    /** That of {@code own} among {@code all}, itself included; empty without a value. */
    static Optional<Rank> of(Reading own, Collection<Reading> all) {
        return own.value().map(value -> among(value, own.definition().direction(), all));
    }

    private static Rank among(Quotient value, Direction direction, Collection<Reading> all) {
        int sign = direction == Direction.AT_LEAST ? 1 : -1;
        long better = all.stream()
                .flatMap(other -> other.value().stream())
                .filter(other -> sign * other.compareTo(value) > 0)
                .count();
        long ranked = all.stream().filter(other -> other.value().isPresent()).count();
        return new Rank((int) better + 1, (int) ranked);
    }
}
