package org.minkang.sample.clinic;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a clinic closes.
 *
 * @param reason at most 200 characters
 */
@Schema(description = "停业;Why a clinic closes")
record ClosureRequest(
        @Schema(description = "原因;Reason", example = "并入镇卫生院") @NotBlank @Size(max = 200)
        String reason) {}
