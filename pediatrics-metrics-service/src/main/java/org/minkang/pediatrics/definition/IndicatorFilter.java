package org.minkang.pediatrics.definition;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pediatrics.history.HistorySql;

/**
 * Which definitions are looked for.
 *
 * @param code of this indicator
 * @param year used at the end of this year
 * @param asOf known then
 */
record IndicatorFilter(
        @Parameter(description = "指标代码;Code", example = "BEDS_PER_1000") @Size(max = 60) @Nullable
        String code,

        @Parameter(description = "年份;Used at the end of the year", example = "2024") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "按此时刻所知;As known then", example = "2025-03-01T00:00:00+08:00") @Nullable
        Instant asOf)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        LocalDate end = year == null ? null : LocalDate.of(year, 12, 31);
        return HistorySql.andRecorded(sql, "", asOf)
                .andEqual("code", code)
                .and("cast(content ->> 'validFrom' as date) <=", end)
                .and("coalesce(cast(content ->> 'validTo' as date), date '9999-12-31') >=", end);
    }
}
