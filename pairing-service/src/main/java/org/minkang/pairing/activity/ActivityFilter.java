package org.minkang.pairing.activity;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.logbook.ConfirmationStatus;

/**
 * Which activities are looked for.
 *
 * @param kind of this kind
 * @param field in this field
 * @param status in this status
 * @param from held on this day or later
 * @param to held on this day or earlier
 */
record ActivityFilter(
        @Parameter(description = "活动类型;Kind") @Nullable ActivityKind kind,
        @Parameter(description = "支援领域;Field") @Nullable ActivityField field,
        @Parameter(description = "状态;Status") @Nullable ConfirmationStatus status,

        @Parameter(description = "此日及以后;On this day or later", example = "2012-08-01") @Nullable
        LocalDate from,

        @Parameter(description = "此日及以前;On this day or earlier", example = "2012-12-30") @Nullable
        LocalDate to)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("kind", kind)
                .andEqual("field", field)
                .andEqual("status", status)
                .and("held_on >=", from)
                .and("held_on <=", to);
    }
}
