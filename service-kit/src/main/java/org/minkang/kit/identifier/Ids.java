package org.minkang.kit.identifier;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of everything the suite stores: UUIDs of version 7 (RFC 9562), ordered by the time they were made. */
public final class Ids {

    private Ids() {}

    /** A new id, greater as text than every earlier one of this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
