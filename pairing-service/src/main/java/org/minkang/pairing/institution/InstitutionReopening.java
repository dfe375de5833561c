package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That a closure is taken back.
 *
 * @param reason why, 2 to 500 characters
 */
record InstitutionReopening(
        @Schema(example = "撤并决定已撤销") @NotBlank @Size(min = 2, max = 500)
        String reason) {}
