package org.minkang.pediatrics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * What is to be published.
 *
 * @param name unique in the region
 * @param regionCode the region; all below it are published with it
 * @param year by the end of which
 * @param note what readers should know
 */
@Schema(name = "ReleaseRequest")
record ReleaseRequest(
        @Schema(example = "2024年度儿童医疗服务能力") @NotBlank @Size(min = 2, max = 100)
        String name,

        @Schema(example = "441300") @NotNull RegionCode regionCode,

        @Schema(example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Schema(example = "年报口径,含已审定的填报") @Size(min = 2, max = 1000) @Nullable
        String note) {}
