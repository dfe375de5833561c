package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One side's signature under the agreement.
 *
 * @param party who signs
 * @param signedOn when
 * @param signatory office of the person who signed, such as 院长; no names
 */
public record Signature(
        @Schema(example = "SUPPORTER") @NotNull PartyKind party,
        @Schema(example = "2026-06-26") @NotNull LocalDate signedOn,
        @Schema(example = "院长") @NotBlank @Size(max = 50) String signatory) {}
