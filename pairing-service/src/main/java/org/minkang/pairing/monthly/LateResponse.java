package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Party;

/**
 * A supporter whose report is missing.
 *
 * @param reportId which report
 * @param daysLate calendar days since the due day, 1 or more
 */
@Schema(name = "LateMonthlyReport")
record LateResponse(
        UUID reportId,
        UUID pairingId,
        UUID programmeId,
        Party supporter,
        Party recipient,
        CalendarMonth month,
        LocalDate dueOn,
        long daysLate) {

    static LateResponse of(MonthlyReport report, LocalDate today) {
        return new LateResponse(
                report.entry().id(),
                report.entry().pairingId(),
                report.programmeId(),
                report.entry().supporter(),
                report.entry().recipient(),
                report.month(),
                report.dueOn(),
                ChronoUnit.DAYS.between(report.dueOn(), today));
    }
}
