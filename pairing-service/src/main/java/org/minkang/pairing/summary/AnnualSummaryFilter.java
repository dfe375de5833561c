package org.minkang.pairing.summary;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which annual summaries are looked for.
 *
 * @param year of this year
 */
record AnnualSummaryFilter(
        @Parameter(description = "年度;Year", example = "2012") @Min(1900) @Max(2999) @Nullable
        Integer year) implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("year", year);
    }
}
