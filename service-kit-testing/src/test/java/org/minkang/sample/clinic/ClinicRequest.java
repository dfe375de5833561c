package org.minkang.sample.clinic;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.minkang.kit.region.RegionCode;

/**
 * A clinic to be opened.
 *
 * @param code unique code of the clinic
 * @param region where it stands
 * @param details what may change later
 */
@Schema(description = "新设卫生室;A clinic to be opened")
record ClinicRequest(
        @Schema(description = "编码;Code", example = "C-0001")
        @NotBlank
        @Size(max = 20)
        @Pattern(regexp = "^[A-Z]-[0-9]+$")
        String code,

        @Schema(description = "行政区划;Region", example = "330106") @NotNull
        RegionCode region,

        @Schema(description = "可变内容;What may change") @NotNull @jakarta.validation.Valid
        ClinicDetails details) {}
