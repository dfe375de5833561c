package org.minkang.pediatrics.programme;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which rows are looked for.
 *
 * @param type of this type
 */
record ProgrammeFilter(
        @Parameter(description = "条目类型;Type", example = "RULE")
        ProgrammeRow.@Nullable Type type) implements QueryParameters {

    boolean wants(ProgrammeRow row) {
        return type == null || type == row.type();
    }
}
