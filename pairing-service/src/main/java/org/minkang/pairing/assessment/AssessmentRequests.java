package org.minkang.pairing.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers send about assessments. */
final class AssessmentRequests {

    private AssessmentRequests() {}

    /**
     * An assessment to begin.
     *
     * @param pairingId of this pairing
     * @param year of this year
     */
    @Schema(name = "AssessmentRequest")
    record Begun(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID pairingId,

            @Schema(example = "2012") @NotNull @Min(1900) @Max(2999)
            Integer year) {}

    /** @param scores by criterion, each at most once */
    @Schema(name = "AssessmentScores")
    record Scores(@NotEmpty @Size(max = 50) List<@NotNull @Valid Score> scores) {}

    /** @param reason why the supporter is to score itself anew, 2 to 500 characters */
    @Schema(name = "AssessmentReturnRequest")
    record Returned(
            @Schema(example = "人员一项缺少花名册,请补充后重新自评") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /**
     * What one criterion is given.
     *
     * @param criterion its code on the card
     * @param score 0 to its weight, at most one decimal
     * @param note evidence for a self-score, reasons for a bureau's
     */
    @Schema(name = "AssessmentScore")
    record Score(
            @Schema(example = "STAFF") @NotBlank @Size(max = 40)
            String criterion,

            @Schema(example = "18.5") @NotNull @DecimalMin("0") @DecimalMax("100")
            BigDecimal score,

            @Schema(example = "花名册和考勤记录齐全") @Size(max = 1000) @Nullable
            String note) {}
}
