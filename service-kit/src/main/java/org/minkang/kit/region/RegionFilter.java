package org.minkang.kit.region;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which divisions are looked for.
 *
 * @param parent right below this one
 * @param level of this level
 * @param q part of the name, or the beginning of the code
 * @param includeRetired also those that the newest list no longer has; not when not said
 */
record RegionFilter(
        @Parameter(description = "上级区划;Right below this one", example = "441300") @Nullable
        RegionCode parent,

        @Parameter(description = "级别;Level") @Nullable RegionLevel level,

        @Parameter(description = "名称包含,或代码开头;Part of the name, or the beginning of the code", example = "博罗")
        @Size(max = 50)
        @Nullable
        String q,

        @Parameter(description = "是否包括已撤销的;Whether to include retired ones") @Nullable
        Boolean includeRetired)
        implements QueryParameters {

    boolean matches(Region region, Regions regions) {
        return (Boolean.TRUE.equals(includeRetired) || !region.retired())
                && (level == null || region.level() == level)
                && (q == null
                        || region.name().contains(q)
                        || region.code().value().startsWith(q))
                && (parent == null || regions.isRightBelow(region, parent));
    }
}
