package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.monthly.MonthlyFigures;
import org.minkang.pairing.monthly.ReportStanding;
import org.minkang.pairing.statement.SupportFigures;

/**
 * A month of a programme (月报汇总): every pairing whose staff were due on any of its days.
 *
 * @param programmeId which programme
 * @param month which month
 * @param through the last day counted: that of the month, or today while it goes on
 * @param submitted reports submitted in time
 * @param late reports submitted late
 * @param missing reports not submitted although the due day has passed
 * @param awaited reports not submitted, and in time still
 * @param total of all rows, whether submitted or not
 * @param items the rows, by recipient's region
 */
@Schema(name = "MonthlyStatement")
record MonthlyStatement(
        UUID programmeId,
        CalendarMonth month,
        LocalDate through,
        long submitted,
        long late,
        long missing,
        long awaited,
        SupportFigures total,
        List<Row> items) {

    /**
     * One pairing. Figures of a submitted report are those submitted; others are counted as things stand now.
     *
     * @param number running number from 1
     * @param supporter name of who helps
     * @param supporterCode its credit code
     * @param recipient name of who is helped
     * @param recipientCode its credit code
     * @param county name of the recipient's county
     * @param standing where the report stands
     * @param dueOn the last day in time, absent when the holidays of its year are not loaded
     * @param submittedOn when it was submitted, absent until then
     * @param figures of the month
     */
    @Schema(name = "MonthlyStatementRow")
    record Row(
            int number,
            String supporter,
            SocialCreditCode supporterCode,
            String recipient,
            SocialCreditCode recipientCode,
            String county,
            ReportStanding standing,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            MonthlyFigures figures) {}

    static MonthlyStatement of(UUID programmeId, CalendarMonth month, LocalDate through, List<Row> rows) {
        return new MonthlyStatement(
                programmeId,
                month,
                through,
                count(rows, ReportStanding.SUBMITTED),
                count(rows, ReportStanding.LATE),
                count(rows, ReportStanding.MISSING),
                count(rows, ReportStanding.AWAITED),
                rows.stream().map(row -> row.figures().support()).reduce(SupportFigures.NONE, SupportFigures::plus),
                rows);
    }

    private static long count(List<Row> rows, ReportStanding standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }
}
