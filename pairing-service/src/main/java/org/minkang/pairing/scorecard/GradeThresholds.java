package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * From how many points on which grade is given (等次标准); the number itself is included.
 *
 * @param excellent 1 to 100 points
 * @param good fewer points
 * @param qualified still fewer points
 */
@Schema(name = "GradeThresholds")
public record GradeThresholds(
        @Schema(example = "90") @NotNull @Min(1) @Max(100) Integer excellent,
        @Schema(example = "80") @NotNull @Min(1) @Max(100) Integer good,
        @Schema(example = "60") @NotNull @Min(1) @Max(100) Integer qualified) {

    boolean areInOrder() {
        return excellent > good && good > qualified;
    }

    /**
     * The grade of a total.
     *
     * @param tenths tenths of a point, 0 to 1000
     */
    public Grade of(int tenths) {
        if (tenths >= Tenths.ofPoints(excellent)) {
            return Grade.EXCELLENT;
        }
        if (tenths >= Tenths.ofPoints(good)) {
            return Grade.GOOD;
        }
        return tenths >= Tenths.ofPoints(qualified) ? Grade.QUALIFIED : Grade.UNQUALIFIED;
    }
}
