package org.minkang.pairing.pairing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a pairing stands in a row of renewals (续签).
 *
 * @param number which term of the two under one programme, from 1
 * @param renews the pairing whose next term this is, absent for the first
 * @param renewedBy the pairing that goes on after this one, absent while there is none
 */
public record Term(
        int number, @Nullable UUID renews, @Nullable UUID renewedBy) {

    /** Neither renewed nor a renewal. */
    public static final Term FIRST = new Term(1, null, null);

    /** Whether a pairing goes on after this one. */
    boolean isRenewed() {
        return renewedBy != null;
    }

    /** The term that follows on that of {@code before}: the next under one programme, the first under another. */
    static Term after(Pairing before, UUID programmeId) {
        boolean sameProgramme = before.programmeId().equals(programmeId);
        return new Term(sameProgramme ? before.term().number() + 1 : 1, before.id(), null);
    }

    Term renewedBy(@Nullable UUID next) {
        return new Term(number, renews, next);
    }
}
