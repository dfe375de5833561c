package org.minkang.pairing.logbook;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;

/**
 * The recipient's word on what the supporter recorded (受援单位确认). Every step answers the new state or refuses with a named problem.
 *
 * @param status how far it has come
 * @param returnReason why the recipient gave it back, present exactly while it is returned
 */
public record Confirmation(
        ConfirmationStatus status, @Nullable String returnReason) {

    /** Recorded, and the recipient has not said anything. */
    public static final Confirmation AWAITED = new Confirmation(ConfirmationStatus.RECORDED, null);

    /**
     * The recipient agrees.
     *
     * @throws ProblemException 409 unless it waits for that
     */
    public Confirmation confirm() {
        requireAwaited("confirmation");
        return new Confirmation(ConfirmationStatus.CONFIRMED, null);
    }

    /**
     * The recipient does not agree.
     *
     * @throws ProblemException 409 unless it waits for that
     */
    public Confirmation giveBack(String reason) {
        requireAwaited("return");
        return new Confirmation(ConfirmationStatus.RETURNED, reason);
    }

    /**
     * The supporter writes it anew, and the recipient is to look at it again.
     *
     * @throws ProblemException 409 once it is confirmed
     */
    public Confirmation revise() {
        if (status == ConfirmationStatus.CONFIRMED) {
            throw refused("revision");
        }
        return AWAITED;
    }

    private void requireAwaited(String transition) {
        if (status != ConfirmationStatus.RECORDED) {
            throw refused(transition);
        }
    }

    private ProblemException refused(String transition) {
        return ProblemException.transitionNotAllowed(transition, status, status.allowedTransitions());
    }
}
