package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a link is.
 *
 * @param establishedOn since when it stands
 * @param workSystem by which it is worked with, absent until there is one
 * @param services what it is used for, at least one
 */
@Schema(name = "TelemedicineLinkParticulars")
record TelemedicineLinkParticulars(
        @Schema(example = "2012-08-20") @NotNull LocalDate establishedOn,
        @Valid @Nullable WorkSystem workSystem,

        @Schema(example = "[\"CONSULTATION\"]") @NotEmpty @Size(max = 5)
        Set<@NotNull TelemedicineServiceKind> services) {

    /** The day since which it stands and has rules to work by; null before it has any. */
    @Nullable
    LocalDate regulatedSince() {
        if (workSystem == null) {
            return null;
        }
        return workSystem.adoptedOn().isAfter(establishedOn) ? workSystem.adoptedOn() : establishedOn;
    }
}
