package org.minkang.pairing.logbook;

import java.time.Instant;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Party;

/**
 * What everything has that is recorded under a pairing.
 *
 * @param id UUIDv7
 * @param pairingId the pairing under which it is
 * @param supporter of that pairing, who records
 * @param recipient of that pairing, who confirms
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param updatedAt when last, in UTC
 */
public record Entry(
        UUID id, UUID pairingId, Party supporter, Party recipient, long version, Instant createdAt, Instant updatedAt) {

    /** A new one. */
    public static Entry under(Pairing pairing, Instant now) {
        return new Entry(Ids.next(), pairing.id(), pairing.supporter(), pairing.recipient(), 0, now, now);
    }

    /** The next version. */
    public Entry changed(Instant now) {
        return new Entry(id, pairingId, supporter, recipient, version + 1, createdAt, now);
    }
}
