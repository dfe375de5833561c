package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A card to lay down.
 *
 * @param programmeId whose pairings are to be assessed by it
 * @param year of which year
 * @param card what it holds
 */
@Schema(name = "ScorecardRequest")
record ScorecardRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID programmeId,

        @Schema(example = "2012") @NotNull @Min(1900) @Max(2999)
        Integer year,

        @NotNull @Valid Scorecard card) {}
