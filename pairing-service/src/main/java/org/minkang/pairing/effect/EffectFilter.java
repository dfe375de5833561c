package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * Which returns are looked for.
 *
 * @param status in this status
 * @param from for this month or later
 * @param to for this month or earlier
 */
record EffectFilter(
        @Parameter(description = "状态;Status") @Nullable EffectStatus status,

        @Parameter(description = "此月及以后;For this month or later", example = "2012-08") @Nullable
        CalendarMonth from,

        @Parameter(description = "此月及以前;For this month or earlier", example = "2012-12") @Nullable
        CalendarMonth to)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("status", status)
                .and("month >=", from == null ? null : from.first())
                .and("month <=", to == null ? null : to.first());
    }
}
