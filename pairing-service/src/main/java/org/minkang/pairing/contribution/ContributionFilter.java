package org.minkang.pairing.contribution;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.logbook.ConfirmationStatus;

/**
 * Which contributions are looked for.
 *
 * @param kind of this kind
 * @param status in this status
 * @param from given on this day or later
 * @param to given on this day or earlier
 */
record ContributionFilter(
        @Parameter(description = "经费或设备;Kind") @Nullable ContributionKind kind,
        @Parameter(description = "状态;Status") @Nullable ConfirmationStatus status,

        @Parameter(description = "此日及以后;On this day or later", example = "2012-08-01") @Nullable
        LocalDate from,

        @Parameter(description = "此日及以前;On this day or earlier", example = "2012-12-30") @Nullable
        LocalDate to)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("kind", kind)
                .andEqual("status", status)
                .and("given_on >=", from)
                .and("given_on <=", to);
    }
}
