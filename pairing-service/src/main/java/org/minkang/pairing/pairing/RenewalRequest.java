package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/**
 * The next term of a pairing.
 *
 * @param programmeId the programme under which it is to stand, that of the old term when absent
 * @param period of support, a year at least (D0-N03), from the day after the old end at the latest
 * @param agreement what both settled anew
 * @param signatures under it, one of each side
 */
@Schema(name = "RenewalRequest")
record RenewalRequest(
        @Nullable UUID programmeId,

        @Schema(example = "{\"start\": \"2013-07-01\", \"end\": \"2014-06-30\"}") @NotNull
        Period period,

        @NotNull @Valid Agreement agreement,

        @Schema(
                example = "[{\"party\": \"SUPPORTER\", \"signedOn\": \"2026-06-26\", \"signatory\": \"院长\"},"
                        + " {\"party\": \"RECIPIENT\", \"signedOn\": \"2026-06-26\", \"signatory\": \"院长\"}]")
        @NotEmpty
        @Size(min = 2, max = 2)
        List<@NotNull @Valid Signature> signatures) {}
