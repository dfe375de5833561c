package org.minkang.pairing.monthly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.WorkingCalendar;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * What a supporter reports of a month of a pairing (月报). Its figures are counted, not typed, and stay as they were when it was submitted;
 * when the bureau has it submitted anew, the earlier ones stay beside them. Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param programmeId the pairing's programme
 * @param month which month
 * @param dueOn the last day in time
 * @param submission that it was submitted, absent until then
 * @param reopenings how often it was to be submitted anew, in order
 */
public record MonthlyReport(
        @JsonUnwrapped Entry entry,
        UUID programmeId,
        CalendarMonth month,
        LocalDate dueOn,
        @Nullable Submission submission,
        List<Reopening> reopenings)
        implements Recorded {

    public MonthlyReport {
        reopenings = List.copyOf(reopenings);
    }

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
     * That it was to be submitted anew (退回重报).
     *
     * @param on the day
     * @param by subject of the caller
     * @param reason 2 to 500 characters
     * @param dueOn the last day in time before
     * @param before what had been submitted
     */
    public record Reopening(LocalDate on, String by, String reason, LocalDate dueOn, Submission before) {}

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
        return new MonthlyReport(Entry.under(pairing, now), pairing.programmeId(), month, dueOn, null, List.of());
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
        return new MonthlyReport(entry.changed(now), programmeId, month, dueOn, next, reopenings);
    }

    /**
     * The bureau has it submitted anew, and it is owed again: within five working days when it had been in time. One that was late stays
     * late.
     *
     * @throws ProblemException 409 unless it was submitted
     */
    MonthlyReport reopen(LocalDate today, WorkingCalendar calendar, String by, String reason, Instant now) {
        ReportStanding standing = standing(today);
        if (submission == null) {
            throw ProblemException.transitionNotAllowed("reopening", standing, standing.allowedTransitions());
        }
        List<Reopening> all = new ArrayList<>(reopenings);
        all.add(new Reopening(today, by, reason, dueOn, submission));
        LocalDate due = standing == ReportStanding.LATE ? dueOn : ReportDay.again(today, calendar);
        return new MonthlyReport(entry.changed(now), programmeId, month, due, null, all);
    }

    private void requireOver(LocalDate today) {
        if (!today.isAfter(month.last())) {
            throw new ProblemException(MonthlyProblem.REPORT_MONTH_NOT_OVER, month.last());
        }
    }
}
