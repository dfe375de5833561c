package org.minkang.pairing.training;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;

/**
 * Training places to record.
 *
 * @param pairingId the pairing under which they are offered
 */
record TrainingPlaceRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "SHORT_COURSE") @NotNull TrainingKind kind,
        @Schema(example = "超声诊断") @NotBlank @Size(max = 50) String discipline,
        @Schema(example = "4") @NotNull @Min(1) @Max(1000) Integer places,
        @Schema(example = "3") @NotNull @Min(0) @Max(1000) Integer persons,
        @NotNull Period period,
        @Schema(example = "0.00") @NotNull Money fee) {

    TrainingPlaceParticulars particulars() {
        return new TrainingPlaceParticulars(kind, discipline, places, persons, period, fee);
    }
}
