package org.minkang.pairing.pairing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minkang.kit.problem.ProblemException;

/** What can happen to a pairing, and while it is what (D0-S01 to D0-S04). */
enum PairingStep {
    DESIGNATION("designation"),
    PLANNING("planning"),
    PLAN_SUBMISSION("plan-submission"),
    AGREEMENT("agreement"),
    SIGNATURE("signature"),
    WITHDRAWAL("withdrawal"),
    ARRIVAL("arrival"),
    SUSPENSION("suspension"),
    RESUMPTION("resumption"),
    TERMINATION("termination"),
    EXPIRY("expiry"),
    ASSESSMENT("assessment"),
    RENEWAL("renewal");

    private final String title;

    PairingStep(String title) {
        this.title = title;
    }

    /** The names of the transitions that callers may ask of the pairing now. */
    static List<String> offeredTo(Pairing pairing) {
        return Stream.of(values())
                .filter(step -> step.isAskedFor() && step.isOpenTo(pairing))
                .map(step -> step.title)
                .toList();
    }

    /**
     * Refuses a pairing that cannot take it now.
     *
     * @throws ProblemException 409 naming what is allowed instead
     */
    void require(Pairing pairing) {
        if (!isOpenTo(pairing)) {
            throw pairing.refusal(title);
        }
    }

    /**
     * The next state of a pairing in the making.
     *
     * @throws ProblemException 409 when it cannot take the step now, naming what is allowed instead
     */
    PairingDraft take(Pairing pairing) {
        require(pairing);
        return new PairingDraft(pairing);
    }

    /** One that is over is told of late arrivals, assessed, and renewed once; nothing else happens to it. */
    private boolean isOpenTo(Pairing pairing) {
        return from(pairing.status()).contains(this)
                && switch (this) {
                    case ARRIVAL, ASSESSMENT -> true;
                    case RENEWAL -> !pairing.term().isRenewed();
                    default -> !pairing.isOver();
                };
    }

    private static Set<PairingStep> from(PairingStatus status) {
        return switch (status) {
            case PROPOSED -> EnumSet.of(DESIGNATION, WITHDRAWAL);
            case DESIGNATED -> EnumSet.of(PLANNING, PLAN_SUBMISSION, WITHDRAWAL);
            case PLANNED -> EnumSet.of(AGREEMENT, SIGNATURE, WITHDRAWAL);
            case SIGNED -> EnumSet.of(WITHDRAWAL, ARRIVAL);
            case ACTIVE -> EnumSet.of(ARRIVAL, SUSPENSION, TERMINATION, EXPIRY, ASSESSMENT);
            case SUSPENDED -> EnumSet.of(RESUMPTION, TERMINATION, EXPIRY);
            case EXPIRED -> EnumSet.of(ARRIVAL, ASSESSMENT);
            case ASSESSED -> EnumSet.of(ARRIVAL, SUSPENSION, TERMINATION, EXPIRY, ASSESSMENT, RENEWAL);
            case TERMINATED, WITHDRAWN -> EnumSet.noneOf(PairingStep.class);
        };
    }

    /** Plans and the agreement are written as parts of the pairing; the others follow from work under it, or from time. */
    private boolean isAskedFor() {
        return switch (this) {
            case PLANNING, AGREEMENT, ARRIVAL, EXPIRY, ASSESSMENT -> false;
            case DESIGNATION, PLAN_SUBMISSION, SIGNATURE, WITHDRAWAL, SUSPENSION, RESUMPTION, TERMINATION, RENEWAL ->
                true;
        };
    }
}
