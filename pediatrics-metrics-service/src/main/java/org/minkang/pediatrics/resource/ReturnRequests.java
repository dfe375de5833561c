package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;

/** What callers send about returns. */
final class ReturnRequests {

    private ReturnRequests() {}

    /**
     * A return to begin.
     *
     * @param institution whose
     * @param year of which year, 2000 to this year
     * @param figures what is known already
     */
    @Schema(name = "ReturnRequest")
    record Begun(
            @Schema(example = "12440100MB2D00014R") @NotNull SocialCreditCode institution,

            @Schema(example = "2025") @NotNull @Min(2000) @Max(2100)
            Integer year,

            @Valid @Nullable ReturnFigures figures) {}

    /** @param figures all of them: what is left out is missing from now on */
    @Schema(name = "ReturnFiguresRequest")
    record Revised(@NotNull @Valid ReturnFigures figures) {}

    /**
     * That a return is to be submitted anew.
     *
     * @param reason why, 2 to 500 characters
     * @param dueOn by when, from today to a year from today
     */
    @Schema(name = "ReturnReopeningRequest")
    record Reopened(
            @Schema(example = "儿科床位数与病历首页不符,请核实后重报") @NotBlank @Size(min = 2, max = 500)
            String reason,

            @Schema(description = "重报截止日期;Due date", example = "2026-12-31") @NotNull
            LocalDate dueOn) {}

    /** @param reason why the institution owes none, 2 to 500 characters */
    @Schema(name = "ReturnExemptionRequest")
    record Exempted(
            @Schema(example = "全年停业装修") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
