package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to record.
 *
 * @param pairingId the pairing whose sides it joins
 */
record TelemedicineLinkRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "2012-08-20") @NotNull LocalDate establishedOn,
        @Valid @Nullable WorkSystem workSystem,

        @Schema(example = "[\"CONSULTATION\"]") @NotEmpty @Size(max = 5)
        Set<@NotNull TelemedicineServiceKind> services) {

    TelemedicineLinkParticulars particulars() {
        return new TelemedicineLinkParticulars(establishedOn, workSystem, services);
    }
}
