package org.minkang.pediatrics.training;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * Which intakes are looked for.
 *
 * @param region of this region's subtree
 * @param year of this year
 * @param programme of this kind
 * @param status in this status
 * @param asOf what was known at this moment
 */
record TrainingFilter(
        @Parameter(description = "区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "培养类别;Programme") @Nullable TrainingKind programme,
        @Parameter(description = "状态;Status") @Nullable IntakeStatus status,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2024-03-31T16:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return HistorySql.andKnown(sql, "", asOf)
                .andEqual("year", year)
                .andEqual("programme", programme)
                .andEqual("status", status);
    }
}
