package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The written rules by which a link is worked with (远程医疗工作制度).
 *
 * @param title of the document, 2 to 200 characters
 * @param adoptedOn when both sides adopted it
 */
@Schema(name = "TelemedicineWorkSystem")
record WorkSystem(
        @Schema(example = "远程会诊工作制度") @NotBlank @Size(min = 2, max = 200)
        String title,

        @Schema(example = "2012-09-01") @NotNull LocalDate adoptedOn) {}
