package org.minkang.pediatrics.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.QueryParameters;

/**
 * As of when something is read.
 *
 * @param asOf what was known at this moment; what is known now when absent
 */
public record AsOfFilter(
        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2024-03-31T16:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {

    /** What is known now. */
    public static final AsOfFilter NOW = new AsOfFilter(null);

    /** Adds {@code and …} for rows that held then; {@code alias} is that of the table with its dot, or nothing. */
    public Sql holding(Sql sql, String alias) {
        return HistorySql.andKnown(sql, alias, asOf);
    }

    /** Adds {@code and …} for rows that were known then, whether they held or not. */
    public Sql known(Sql sql, String alias) {
        return HistorySql.andRecorded(sql, alias, asOf);
    }
}
