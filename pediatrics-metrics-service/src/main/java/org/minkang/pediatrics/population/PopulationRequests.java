package org.minkang.pediatrics.population;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/** What callers send about populations. */
final class PopulationRequests {

    private static final int MOST = 100_000_000;

    private PopulationRequests() {}

    /**
     * A first figure.
     *
     * @param regionCode a county, or a prefecture without any; a retired code is kept
     * @param year by the end of which
     * @param children aged 0 to 14, absent when not known
     * @param residents of any age, absent when not known
     * @param source who counted
     * @param settled whether the figure is final
     */
    @Schema(name = "PopulationRequest")
    record Recorded(
            @Schema(example = "441322") @NotNull RegionCode regionCode,

            @Schema(example = "2024") @NotNull @Min(2000) @Max(2100)
            Integer year,

            @Schema(example = "215000") @Min(0) @Max(MOST) @Nullable
            Long children,

            @Schema(example = "1210000") @Min(0) @Max(MOST) @Nullable
            Long residents,

            @Schema(example = "2024 年统计年鉴(样例)") @NotBlank @Size(min = 2, max = 200)
            String source,

            @Schema(example = "true") @NotNull Boolean settled) {

        PopulationFigures figures() {
            return new PopulationFigures(children, residents, source);
        }
    }

    /**
     * Another figure for the same region and year; all of it.
     *
     * @param children aged 0 to 14, absent when not known
     * @param residents of any age, absent when not known
     * @param source who counted
     * @param settled whether the figure is final; one that replaces a final figure is a revision
     */
    @Schema(name = "PopulationRevision")
    record Revised(
            @Schema(example = "214600") @Min(0) @Max(MOST) @Nullable
            Long children,

            @Schema(example = "1209800") @Min(0) @Max(MOST) @Nullable
            Long residents,

            @Schema(example = "2024 年统计年鉴修订(样例)") @NotBlank @Size(min = 2, max = 200)
            String source,

            @Schema(example = "true") @NotNull Boolean settled) {

        PopulationFigures figures() {
            return new PopulationFigures(children, residents, source);
        }
    }
}
