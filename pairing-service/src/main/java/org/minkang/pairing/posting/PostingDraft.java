package org.minkang.pairing.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.pairing.Stamp;

/** The next state of a posting in the making: what is not set stays. */
final class PostingDraft {
    private final Posting before;
    private Period period;
    private Preparation preparation;
    private List<Leave> leaves;
    private PostingStatus status;
    private @Nullable String endReason;

    PostingDraft(Posting before) {
        this.before = before;
        this.period = before.period();
        this.preparation = before.preparation();
        this.leaves = before.leaves();
        this.status = before.status();
        this.endReason = before.endReason();
    }

    PostingDraft period(Period next) {
        period = next;
        return this;
    }

    PostingDraft preparation(Preparation next) {
        preparation = next;
        return this;
    }

    PostingDraft presence(Presence next) {
        leaves = next.leaves();
        return period(next.period());
    }

    PostingDraft status(PostingStatus next) {
        status = next;
        return this;
    }

    PostingDraft endReason(String next) {
        endReason = next;
        return this;
    }

    Posting make(Stamp stamp) {
        return new Posting(
                before.id(),
                before.pairingId(),
                before.supporter(),
                before.recipient(),
                before.person(),
                before.specialty(),
                before.discipline(),
                before.batch(),
                before.fullTime(),
                period,
                preparation,
                leaves,
                status,
                endReason,
                before.version() + 1,
                before.createdAt(),
                before.createdBy(),
                stamp.at(),
                stamp.by());
    }
}
