package org.minkang.pediatrics.resource;

import java.time.Instant;

/**
 * Which state of a return it is.
 *
 * @param version 0 for the first
 * @param recordedFrom since when it is known, to the microsecond
 * @param recordedBy who wrote it, by the subject of their token
 * @param createdAt when the first was written
 */
record Stamp(long version, Instant recordedFrom, String recordedBy, Instant createdAt) {

    static Stamp first(String by, Instant now) {
        return new Stamp(0, now, by, now);
    }

    /** That of the state after; time never goes back, whatever the clocks of replicas say. */
    Stamp next(String by, Instant now) {
        return new Stamp(version + 1, now.isBefore(recordedFrom) ? recordedFrom : now, by, createdAt);
    }
}
