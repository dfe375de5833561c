package org.minkang.pediatrics.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a region stands otherwise than when it was seen last.
 *
 * @param before how it stood; absent when it was never seen
 * @param after how it stands
 * @param version counts the changes seen, from 0
 */
record Sighting(@Nullable TargetVerdict before, TargetVerdict after, long version) {

    /**
     * How something stood when it was seen last.
     *
     * @param verdict how
     * @param version the number of that sighting
     */
    record Last(TargetVerdict verdict, long version) {}

    /**
     * Everything that changed; what was seen and is not there any more has lost its target.
     *
     * @param last how all of them stood
     * @param now how those that have a target stand, each once
     */
    static List<Sighting> of(Collection<Last> last, Collection<TargetVerdict> now) {
        Map<UUID, Last> gone = new HashMap<>();
        last.forEach(one -> gone.put(one.verdict().id(), one));
        List<Sighting> seen = now.stream()
                .flatMap(verdict -> changed(Optional.ofNullable(gone.remove(verdict.id())), verdict))
                .toList();
        Stream<Sighting> lost = gone.values().stream()
                .flatMap(one -> changed(Optional.of(one), one.verdict().withoutTarget()));
        return Stream.concat(seen.stream(), lost).toList();
    }

    /** What those who follow are told, if anything. */
    Optional<String> news() {
        boolean wasMet = before != null && before.isMet();
        if (wasMet == after.isMet()) {
            return Optional.empty();
        }
        return Optional.of(wasMet ? "target-lost" : "target-reached");
    }

    private static Stream<Sighting> changed(Optional<Last> last, TargetVerdict now) {
        TargetVerdict before = last.map(Last::verdict).orElse(null);
        return now.equals(before)
                ? Stream.empty()
                : Stream.of(new Sighting(
                        before, now, last.map(one -> one.version() + 1).orElse(0L)));
    }
}
