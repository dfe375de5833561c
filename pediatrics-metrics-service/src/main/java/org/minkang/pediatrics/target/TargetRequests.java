package org.minkang.pediatrics.target;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.indicator.IndicatorCode;

/** What callers send about targets. */
final class TargetRequests {

    private TargetRequests() {}

    /**
     * A new target.
     *
     * @param indicator its code
     * @param regionCode where; the nation only for callers who see all of it
     * @param year by the end of which; absent while it is open
     * @param value in the unit of the indicator
     * @param direction which side of the value is good
     * @param bound whether the value itself is
     * @param source the document
     * @param verified whether the figure was read from the document itself
     */
    @Schema(name = "TargetRequest")
    record Laid(
            @Schema(example = "BEDS_PER_1000") @NotNull @Pattern(regexp = IndicatorCode.PATTERN)
            String indicator,

            @Schema(example = "441300") @NotNull RegionCode regionCode,

            @Schema(example = "2030") @Min(2000) @Max(2100) @Nullable
            Integer year,

            @Schema(example = "2.5") @NotNull @DecimalMin("0") @DecimalMax("1000000000")
            BigDecimal value,

            @Schema(example = "AT_LEAST") @NotNull Direction direction,
            @Schema(example = "INCLUSIVE") @NotNull Bound bound,

            @Schema(example = "某市儿童发展规划") @NotBlank @Size(min = 2, max = 500)
            String source,

            @Schema(example = "true") @NotNull Boolean verified) {

        Target.Aim aim() {
            return new Target.Aim(year, new Criterion(value, direction, bound), source, verified);
        }
    }

    /**
     * A target dated or put right.
     *
     * @param year by the end of which; absent while it is open
     * @param value in the unit of the indicator
     * @param direction which side of the value is good
     * @param bound whether the value itself is
     * @param source the document
     * @param verified whether the figure was read from the document itself
     */
    @Schema(name = "TargetRevision")
    record Revised(
            @Schema(example = "2030") @Min(2000) @Max(2100) @Nullable
            Integer year,

            @Schema(example = "2.6") @NotNull @DecimalMin("0") @DecimalMax("1000000000")
            BigDecimal value,

            @Schema(example = "AT_LEAST") @NotNull Direction direction,
            @Schema(example = "INCLUSIVE") @NotNull Bound bound,

            @Schema(example = "某市儿童发展规划(修订)") @NotBlank @Size(min = 2, max = 500)
            String source,

            @Schema(example = "true") @NotNull Boolean verified) {

        Target.Aim aim() {
            return new Target.Aim(year, new Criterion(value, direction, bound), source, verified);
        }
    }

    /** @param reason why nobody is measured by it any more, 2 to 500 characters */
    @Schema(name = "TargetWithdrawal")
    record Withdrawn(
            @Schema(example = "新规划另定目标") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
