package org.minkang.pairing.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * What a supporter says of one year of a pairing (年度总结, D0-S04). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param year which year, from that of the first day on post to that of the last day of support
 * @param content what it says
 */
record AnnualSummary(
        @JsonUnwrapped Entry entry, int year, @JsonUnwrapped AnnualSummaryContent content) implements Recorded {

    /**
     * A new one.
     *
     * @throws ProblemException 409 when nobody has been on post; 422 {@code YEAR_NOT_SUPPORTED}, {@code YEAR_ASSESSED} or
     *     {@code SUMMED_UP_TOO_EARLY} when it is dated before the year
     */
    static AnnualSummary submitted(Pairing pairing, int year, AnnualSummaryContent content, Instant now) {
        return new AnnualSummary(Entry.under(pairing, now), year, checked(pairing, year, content));
    }

    /**
     * The supporter writes it anew, until the year is assessed.
     *
     * @throws ProblemException 422 as for a new one
     */
    AnnualSummary revise(Pairing pairing, AnnualSummaryContent next, Instant now) {
        return new AnnualSummary(entry.changed(now), year, checked(pairing, year, next));
    }

    private static AnnualSummaryContent checked(Pairing pairing, int year, AnnualSummaryContent content) {
        pairing.supportTime().requireSupported(year);
        pairing.supportTime().requireNotAssessed(year);
        if (content.submittedOn().getYear() < year) {
            throw ProblemException.invalid(Violation.at("/submittedOn", "SUMMED_UP_TOO_EARLY", year));
        }
        return content;
    }
}
