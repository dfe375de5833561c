package org.minkang.pairing.training;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which training places are looked for.
 *
 * @param kind of this kind
 * @param from that begin on this day or later
 * @param to that begin on this day or earlier
 */
record TrainingPlaceFilter(
        @Parameter(description = "进修或短期培训;Kind") @Nullable TrainingKind kind,

        @Parameter(description = "此日及以后开始;Begins on this day or later", example = "2012-08-01") @Nullable
        LocalDate from,

        @Parameter(description = "此日及以前开始;Begins on this day or earlier", example = "2012-12-30") @Nullable
        LocalDate to)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("kind", kind).and("start_on >=", from).and("start_on <=", to);
    }
}
