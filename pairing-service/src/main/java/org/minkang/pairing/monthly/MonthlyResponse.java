package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Party;

/** A monthly report as callers see it. */
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
        ReportStanding status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

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
                standing,
                standing.allowedTransitions(),
                report.entry().version(),
                report.entry().createdAt(),
                report.entry().updatedAt());
    }
}
