package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * Which monthly reports are looked for.
 *
 * @param programmeId under this programme
 * @param month for this month
 * @param status that stand so today
 */
record MonthlyFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "月份;Month", example = "2012-09") @Nullable
        CalendarMonth month,

        @Parameter(description = "报送状态;Status") @Nullable ReportStanding status)
        implements QueryParameters {

    Sql narrow(Sql sql, LocalDate today) {
        sql.andEqual("programme_id", programmeId).andEqual("month", month == null ? null : month.first());
        return status == null ? sql : narrow(sql, status, today);
    }

    private static Sql narrow(Sql sql, ReportStanding status, LocalDate today) {
        return switch (status) {
            case AWAITED -> sql.append(" and submitted_on is null").and("due_on >=", today);
            case MISSING -> sql.append(" and submitted_on is null").and("due_on <", today);
            case SUBMITTED -> sql.append(" and submitted_on <= due_on");
            case LATE -> sql.append(" and submitted_on > due_on");
        };
    }
}
