package org.minkang.pairing.monthly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * What a supporter reports of a month of a pairing (月报). Its figures are counted, not typed, and stay as they were when it was submitted.
 * Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param programmeId the pairing's programme
 * @param month which month
 * @param dueOn the last day in time
 * @param submission that it was submitted, absent until then
 */
public record MonthlyReport(
        @JsonUnwrapped Entry entry,
        UUID programmeId,
        CalendarMonth month,
        LocalDate dueOn,
        @Nullable Submission submission)
        implements Recorded {

    /**
     * That it was submitted.
     *
     * @param on the day
     * @param by subject of the caller
     * @param note what the figures do not say
     * @param figures as they were on that day
     */
    public record Submission(
            LocalDate on, String by, @Nullable String note, MonthlyFigures figures) {}

    /**
     * One that is to be submitted.
     *
     * @throws ProblemException 409 when nobody has been on post; 422 {@code MONTH_OUTSIDE_SUPPORT} when nobody was due on any of its days
     */
    static MonthlyReport opened(Pairing pairing, CalendarMonth month, LocalDate dueOn, Instant now) {
        LocalDate first = pairing.supportTime().firstOnPost("monthly-report");
        if (!covers(pairing, month)) {
            throw ProblemException.invalid(Violation.at(
                    "/month", "MONTH_OUTSIDE_SUPPORT", CalendarMonth.of(first), CalendarMonth.of(pairing.lastDay())));
        }
        return new MonthlyReport(Entry.under(pairing, now), pairing.programmeId(), month, dueOn, null);
    }

    /** Whether staff of the pairing were due on any day of the month. */
    public static boolean covers(Pairing pairing, CalendarMonth month) {
        return pairing.due().and(DaySet.of(month.days())).days() > 0;
    }

    /** Where it stands on {@code today}. */
    public ReportStanding standing(LocalDate today) {
        if (submission != null) {
            return submission.on().isAfter(dueOn) ? ReportStanding.LATE : ReportStanding.SUBMITTED;
        }
        return today.isAfter(dueOn) ? ReportStanding.MISSING : ReportStanding.AWAITED;
    }

    /**
     * The supporter submits it.
     *
     * @throws ProblemException 409 when it was submitted before, {@code REPORT_MONTH_NOT_OVER} while the month goes on
     */
    MonthlyReport submit(Submission next, Instant now) {
        if (submission != null) {
            ReportStanding standing = standing(next.on());
            throw ProblemException.transitionNotAllowed("submission", standing, standing.allowedTransitions());
        }
        requireOver(next.on());
        return new MonthlyReport(entry.changed(now), programmeId, month, dueOn, next);
    }

    private void requireOver(LocalDate today) {
        if (!today.isAfter(month.last())) {
            throw new ProblemException(MonthlyProblem.REPORT_MONTH_NOT_OVER, month.last());
        }
    }
}
