package org.minkang.pairing.institution;

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
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,31}") String system,
        @NotBlank @Size(max = 64) String code) {}
