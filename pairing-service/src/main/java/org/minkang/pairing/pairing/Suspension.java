package org.minkang.pairing.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/**
 * Days on which support rests (中止); none of them is due and none counts as service.
 *
 * @param from the first day
 * @param to the last, absent until the pairing is resumed
 * @param reason 2 to 500 characters
 */
public record Suspension(LocalDate from, @Nullable LocalDate to, String reason) {

    /** The same, over on that day unless it was before. */
    Suspension through(LocalDate last) {
        return to == null ? new Suspension(from, last, reason) : this;
    }

    /** Its days; one that is not over lasts to the end of the period agreed. */
    Period days(Period agreed) {
        LocalDate planned = from.isAfter(agreed.end()) ? from : agreed.end();
        return new Period(from, to == null ? planned : to);
    }
}
