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
 * @param supporter of that pairing, who helps
 * @param recipient of that pairing, who is helped
 * @param version counts changes, from 0; the number in its ETag
 * @param createdAt when it was recorded, in UTC
 * @param updatedAt when it last changed, in UTC
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
