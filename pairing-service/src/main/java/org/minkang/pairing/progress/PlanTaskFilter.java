package org.minkang.pairing.progress;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.pairing.PlanKind;

/**
 * Which plan tasks are looked for.
 *
 * @param plan of this plan
 * @param status in this status
 * @param dueTo due on this day or earlier
 */
record PlanTaskFilter(
        @Parameter(description = "计划类型;Plan") @Nullable PlanKind plan,
        @Parameter(description = "状态;Status") @Nullable TaskStatus status,

        @Parameter(description = "此日及以前到期;Due on this day or earlier", example = "2012-12-30") @Nullable
        LocalDate dueTo)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("plan", plan).andEqual("status", status).and("due_on <=", dueTo);
    }
}
