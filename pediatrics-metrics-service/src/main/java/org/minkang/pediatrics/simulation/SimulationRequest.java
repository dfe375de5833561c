package org.minkang.pediatrics.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorCode;
import org.minkang.pediatrics.total.Division;

/**
 * What if.
 *
 * @param region in which region
 * @param year by the end of which, 2000 to 2100
 * @param indicator its code
 * @param target what would be to reach, in the indicator's unit; as it is when absent
 * @param children how many children there would be; as many as there are when absent
 * @param units how many beds, physicians or yuan would come to the region, 0 to 1,000,000; none when absent
 * @param among which of its regions share them
 * @param strategies by what rules, each tried for itself
 */
@Schema(name = "SimulationRequest")
record SimulationRequest(
        @Schema(example = "441300") @NotNull RegionCode region,

        @Schema(example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Schema(example = "BEDS_PER_1000") @NotNull @Pattern(regexp = IndicatorCode.PATTERN)
        String indicator,

        @Schema(example = "2.5")
        @DecimalMin("0")
        @DecimalMax("1000000000")
        @Digits(integer = 10, fraction = 12)
        @Nullable
        BigDecimal target,

        @Valid @Nullable Children children,

        @Schema(example = "500") @Min(0) @Max(1_000_000) @Nullable
        Integer units,

        @Schema(example = "CHILDREN") @NotNull Sharing among,

        @Schema(example = "[\"LARGEST_GAP\", \"MINIMUM_INEQUALITY\"]") @NotEmpty @Size(max = 3)
        List<@NotNull Strategy> strategies) {

    /** Which regions share. */
    enum Sharing {
        /** 下一级区划 */
        CHILDREN,
        /** 县级,以及不设县的市 */
        LEAVES;

        Division division(RegionCode region) {
            return this == CHILDREN ? Division.childrenOf(region) : Division.LEAVES;
        }
    }

    /**
     * How many children there would be.
     *
     * @param percent how many more for each 100, -90 to 1,000; as many as there are when absent
     * @param regions how many there would be instead in some of the regions that share
     */
    @Schema(name = "SimulatedChildren")
    record Children(
            @Schema(example = "5.5") @DecimalMin("-90") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) @Nullable
            BigDecimal percent,

            @Size(max = 3000) @Nullable List<@NotNull @Valid OfRegion> regions) {}

    /**
     * How many children there would be in one region.
     *
     * @param region one of those that share
     * @param children 1 to 400,000,000
     */
    @Schema(name = "SimulatedChildrenOfRegion")
    record OfRegion(
            @Schema(example = "441322") @NotNull RegionCode region,

            @Schema(example = "150000") @NotNull @Min(1) @Max(400_000_000)
            Long children) {}
}
