package org.minkang.pairing.logbook;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That the recipient gives an entry back to be corrected.
 *
 * @param reason 2 to 500 characters
 */
@Schema(name = "EntryReturnRequest")
public record GivenBack(
        @Schema(example = "人数与签到表不符") @NotBlank @Size(min = 2, max = 500)
        String reason) {}
