package org.minkang.pairing.assessment;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which assessments are looked for.
 *
 * @param programmeId under this programme
 * @param year of this year
 * @param status in this status
 */
record AssessmentFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "年度;Year", example = "2012") @Min(1900) @Max(2999) @Nullable
        Integer year,

        @Parameter(description = "状态;Status") @Nullable AssessmentStatus status)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("programme_id", programmeId).andEqual("year", year).andEqual("status", status);
    }
}
