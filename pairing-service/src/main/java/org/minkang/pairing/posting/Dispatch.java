package org.minkang.pairing.posting;

import java.util.List;
import java.util.UUID;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Stamp;

/**
 * A seat that somebody is to be sent to (拟派).
 *
 * @param planned which seat, and when
 * @param pairing under which it was agreed
 */
record Dispatch(PostingRequests.Planned planned, Pairing pairing) {

    /**
     * A dispatch that a caller asks for.
     *
     * @throws ProblemException 409 unless the pairing is signed and was not ended early; 422 {@code OUTSIDE_PAIRING} or {@code SEAT_NOT_AGREED}
     */
    static Dispatch of(PostingRequests.Planned planned, Pairing pairing) {
        pairing.supportTime().requireStaffed();
        if (!pairing.period().contains(planned.period())) {
            throw ProblemException.invalid(Violation.at(
                    "/period",
                    "OUTSIDE_PAIRING",
                    pairing.period().start(),
                    pairing.period().end()));
        }
        Agreement agreement = pairing.agreement();
        if (agreement == null || !agreement.hasSeat(planned.specialty(), planned.discipline())) {
            throw ProblemException.invalid(
                    Violation.at("/discipline", "SEAT_NOT_AGREED", planned.specialty(), planned.discipline()));
        }
        return new Dispatch(planned, pairing);
    }

    /** The posting of {@code person} to the seat, as a draft. */
    Posting draw(UUID id, Person person, Stamp stamp) {
        return new Posting(
                id,
                pairing.id(),
                pairing.supporter(),
                pairing.recipient(),
                person,
                planned.specialty(),
                planned.discipline(),
                planned.batch(),
                planned.fullTime(),
                planned.period(),
                Preparation.NONE,
                List.of(),
                PostingStatus.DRAFT,
                null,
                0,
                stamp.at(),
                stamp.by(),
                stamp.at(),
                stamp.by());
    }
}
