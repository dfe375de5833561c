package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What another system calls the institution.
 *
 * @param system short name of that system, such as {@code health-card}
 * @param code its code there
 */
public record InstitutionAlias(
        @Schema(example = "health-card") @NotBlank @Pattern(regexp = "^[a-z][a-z0-9-]{1,31}$")
        String system,

        @Schema(example = "HC-0001") @NotBlank @Size(max = 64)
        String code) {}
