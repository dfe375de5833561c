package org.minkang.kit.obligation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That an obligation need not be met.
 *
 * @param reason why, 2 to 500 characters
 */
record ObligationWaiver(
        @Schema(example = "受援机构已撤并") @NotBlank @Size(min = 2, max = 500)
        String reason) {}
