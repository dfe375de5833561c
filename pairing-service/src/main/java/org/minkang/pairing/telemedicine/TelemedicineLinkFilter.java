package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * Which links are looked for.
 *
 * @param status in this status
 */
record TelemedicineLinkFilter(
        @Parameter(description = "状态;Status") @Nullable TelemedicineLinkStatus status) implements QueryParameters {

    Sql narrow(Sql sql) {
        if (status == null) {
            return sql;
        }
        return sql.append(
                status == TelemedicineLinkStatus.IN_FORCE ? " and ended_on is null" : " and ended_on is not null");
    }
}
