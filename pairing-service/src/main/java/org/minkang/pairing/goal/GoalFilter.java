package org.minkang.pairing.goal;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which goals are looked for.
 *
 * @param status in this status
 * @param dueTo due on this day or earlier
 */
record GoalFilter(
        @Parameter(description = "状态;Status") @Nullable GoalStatus status,

        @Parameter(description = "此日及以前到期;Due on this day or earlier", example = "2012-12-30") @Nullable
        LocalDate dueTo)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("status", status).and("due_on <=", dueTo);
    }
}
