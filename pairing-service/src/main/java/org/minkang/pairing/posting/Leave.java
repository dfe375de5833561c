package org.minkang.pairing.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/**
 * Days away from the post (请假); none of them counts as service.
 *
 * @param kind why
 * @param from the first day away
 * @param to the last, absent until the return
 */
public record Leave(
        LeaveKind kind, LocalDate from, @Nullable LocalDate to) {

    /** The same of a person who is on post again on {@code day}. */
    Leave until(LocalDate day) {
        return new Leave(kind, from, day.minusDays(1));
    }

    /** Its days; whoever has not come back is away to the end of the posting. */
    Period days(Period posting) {
        LocalDate planned = from.isAfter(posting.end()) ? from : posting.end();
        return new Period(from, to == null ? planned : to);
    }

    /** The last day on which the person is known to have been away. */
    LocalDate lastKnownDay() {
        return to == null ? from : to;
    }
}
