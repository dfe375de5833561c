package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;

/**
 * That an institution closes.
 *
 * @param closedOn last day it works
 * @param reason why, 2 to 500 characters
 * @param successor who goes on in its place
 */
record InstitutionClosure(
        @Schema(example = "2026-06-30") @NotNull LocalDate closedOn,

        @Schema(example = "并入样例县中心卫生院") @NotBlank @Size(min = 2, max = 500)
        String reason,

        @Schema(example = "12440100MB2D00014R") @Nullable SocialCreditCode successor) {}
