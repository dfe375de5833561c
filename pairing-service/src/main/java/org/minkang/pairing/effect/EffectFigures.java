package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient counted in a month. An absent figure is not known; 0 says that there was nothing.
 *
 * @param outpatientVisits 门急诊人次, 0 to 10,000,000
 * @param discharges 出院人次, 0 to 10,000,000
 * @param newTechniques 新开展技术项数, 0 to 10,000
 * @param transfersOut 转出人次, 0 to 10,000,000
 */
@Schema(name = "EffectFigures")
public record EffectFigures(
        @Schema(example = "2310") @Min(0) @Max(10_000_000) @Nullable
        Integer outpatientVisits,

        @Schema(example = "86") @Min(0) @Max(10_000_000) @Nullable
        Integer discharges,

        @Schema(example = "1") @Min(0) @Max(10_000) @Nullable
        Integer newTechniques,

        @Schema(example = "12") @Min(0) @Max(10_000_000) @Nullable
        Integer transfersOut) {

    /** The figure of one indicator, null when it is not known. */
    public @Nullable Integer of(EffectIndicator indicator) {
        return switch (indicator) {
            case OUTPATIENT_VISITS -> outpatientVisits;
            case DISCHARGES -> discharges;
            case NEW_TECHNIQUES -> newTechniques;
            case TRANSFERS_OUT -> transfersOut;
        };
    }

    boolean nothingKnown() {
        return Stream.of(EffectIndicator.values()).allMatch(indicator -> of(indicator) == null);
    }

    /** What somebody should look at although nothing forbids it; stable codes. */
    List<String> warnings() {
        if (outpatientVisits == null || discharges == null || transfersOut == null) {
            return List.of();
        }
        long patients = (long) outpatientVisits + discharges;
        return transfersOut > patients ? List.of("TRANSFERS_EXCEED_PATIENTS") : List.of();
    }
}
