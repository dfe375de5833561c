package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Party;

/**
 * A monthly report as callers see it.
 *
 * @param submittedOn the day it was submitted, absent until then
 * @param note what the figures do not say
 * @param figures as they were on the day it was submitted, absent until then
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "MonthlyReport")
record MonthlyResponse(
        UUID id,
        UUID pairingId,
        UUID programmeId,
        Party supporter,
        Party recipient,
        CalendarMonth month,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable String note,
        @Nullable MonthlyFigures figures,
        List<EarlierSubmission> reopenings,
        ReportStanding status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What had been submitted before it was to be submitted anew.
     *
     * @param reopenedOn the day on which the bureau gave it back
     * @param reason why it did
     * @param dueOn the last day in time before
     * @param submittedOn the day
     * @param note what the figures do not say
     * @param figures as they were on that day
     */
    @Schema(name = "MonthlyReportReopening")
    record EarlierSubmission(
            LocalDate reopenedOn,
            String reason,
            LocalDate dueOn,
            LocalDate submittedOn,
            @Nullable String note,
            MonthlyFigures figures) {

        static EarlierSubmission of(MonthlyReport.Reopening reopening) {
            return new EarlierSubmission(
                    reopening.on(),
                    reopening.reason(),
                    reopening.dueOn(),
                    reopening.before().on(),
                    reopening.before().note(),
                    reopening.before().figures());
        }
    }

    static MonthlyResponse of(MonthlyReport report, LocalDate today) {
        MonthlyReport.Submission submission = report.submission();
        ReportStanding standing = report.standing(today);
        return new MonthlyResponse(
                report.entry().id(),
                report.entry().pairingId(),
                report.programmeId(),
                report.entry().supporter(),
                report.entry().recipient(),
                report.month(),
                report.dueOn(),
                submission == null ? null : submission.on(),
                submission == null ? null : submission.note(),
                submission == null ? null : submission.figures(),
                report.reopenings().stream().map(EarlierSubmission::of).toList(),
                standing,
                standing.allowedTransitions(),
                report.entry().version(),
                report.entry().createdAt(),
                report.entry().updatedAt());
    }
}
