package org.minkang.pediatrics.resource;

import java.util.List;

/** A step of a bureau on the way of a return to the archive. */
public enum ReturnStep {
    /** 审核, by who has not submitted */
    CHECK("check", "checked", ReturnStatus.SUBMITTED, ReturnStatus.CHECKED),
    /** 审定, by who has neither submitted nor checked */
    APPROVAL("approval", "approved", ReturnStatus.CHECKED, ReturnStatus.APPROVED),
    /** 锁定 */
    LOCK("lock", "locked", ReturnStatus.APPROVED, ReturnStatus.LOCKED);

    private final String transition;
    private final String action;
    private final ReturnStatus from;
    private final ReturnStatus to;

    ReturnStep(String transition, String action, ReturnStatus from, ReturnStatus to) {
        this.transition = transition;
        this.action = action;
        this.from = from;
        this.to = to;
    }

    /** As the sub-resource is named. */
    public String transition() {
        return transition;
    }

    /** As the journal calls it. */
    public String action() {
        return action;
    }

    /** The only status that allows it. */
    public ReturnStatus from() {
        return from;
    }

    public ReturnStatus to() {
        return to;
    }

    /** Who of those that took earlier steps may not take this one. */
    public List<String> separatedFrom(Signatures signatures) {
        return switch (this) {
            case CHECK -> Signatures.present(signatures.submittedBy());
            case APPROVAL -> Signatures.present(signatures.submittedBy(), signatures.checkedBy());
            case LOCK -> List.of();
        };
    }
}
