package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * How a file is imported.
 *
 * @param dryRun whether only to report what would happen
 * @param atomic whether one bad row keeps all from being written, which is usual
 */
public record ImportOptions(
        @Parameter(description = "只检查不写入;Only report, write nothing") @Nullable
        Boolean dryRun,

        @Parameter(description = "有错则全部不写入,默认是;Write nothing when any row is bad; true when not said") @Nullable
        Boolean atomic)
        implements QueryParameters {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean isAtomic() {
        return !Boolean.FALSE.equals(atomic);
    }
}
