package org.minkang.pairing.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Equipment that changes hands.
 *
 * @param name what it is, 2 to 100 characters
 * @param quantity how many pieces, 1 to 10,000
 */
@Schema(name = "ContributedAsset")
record Asset(
        @Schema(example = "便携式心电图机") @NotBlank @Size(min = 2, max = 100)
        String name,

        @Schema(example = "2") @NotNull @Min(1) @Max(10_000) Integer quantity) {}
