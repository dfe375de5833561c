package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * Whose missing reports are chased.
 *
 * @param programmeId under this programme
 * @param month for this month
 */
record LateFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "月份;Month", example = "2012-09") @Nullable
        CalendarMonth month)
        implements QueryParameters {

    MonthlyFilter missing() {
        return new MonthlyFilter(programmeId, month, ReportStanding.MISSING);
    }
}
