package org.minkang.pairing.publicity;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which items are looked for.
 *
 * @param kind of this kind
 * @param status in this status
 * @param from published on this day or later
 * @param to published on this day or earlier
 */
record PublicityFilter(
        @Parameter(description = "类别;Kind") @Nullable PublicityKind kind,
        @Parameter(description = "状态;Status") @Nullable PublicityStatus status,

        @Parameter(description = "此日及以后;On this day or later", example = "2012-08-01") @Nullable
        LocalDate from,

        @Parameter(description = "此日及以前;On this day or earlier", example = "2012-12-30") @Nullable
        LocalDate to)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("kind", kind)
                .andEqual("status", status)
                .and("published_on >=", from)
                .and("published_on <=", to);
    }
}
