package org.minkang.benchmarks.twin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution to register. */
record InstitutionRequest(
        @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
        String creditCode,

        @Size(max = 20) @Nullable String insuranceCode,
        @NotBlank @Size(min = 2, max = 100) String name,
        @NotNull @Pattern(regexp = "[A-P][0-9]{3}") String institutionClass,
        Institution.@NotNull Level level,
        Institution.@NotNull Grade grade,
        @NotNull @Pattern(regexp = "[0-9]{6}") String regionCode,
        @Size(max = 200) @Nullable String address,
        @Size(max = 20) @Nullable List<Institution.@Valid Alias> aliases) {}
