package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That a link is taken down.
 *
 * @param endedOn its last day
 */
@Schema(name = "TelemedicineClosureRequest")
record TelemedicineClosure(
        @Schema(example = "2013-06-30") @NotNull LocalDate endedOn) {}
