package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That a programme is issued.
 *
 * @param publishedOn the day, today or earlier, so that a plan of the past is recorded as it was
 */
record ProgrammePublication(
        @Schema(example = "2026-06-12") @NotNull LocalDate publishedOn) {}
