package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who changed something, and when.
 *
 * @param by subject of the caller
 * @param at in UTC, to the microsecond that the database keeps
 */
public record Stamp(String by, Instant at) {

    /** That of a change made now. */
    public static Stamp of(String by, Clock clock) {
        return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
