package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.InsuranceCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;

/**
 * What may be changed about an institution.
 *
 * @param insuranceCode as a designated institution of medical insurance
 * @param name registered name, 2 to 100 characters
 * @param institutionClass by WS 218
 * @param level by hospital accreditation
 * @param grade within the level
 * @param regionCode where it is, current or retired code of a county or leaf prefecture
 * @param address street address
 * @param aliases what other systems call it, at most 20
 */
public record InstitutionParticulars(
        @Schema(example = "H44132200011") @Nullable InsuranceCode insuranceCode,

        @Schema(example = "样例县第一人民医院") @NotBlank @Size(min = 2, max = 100)
        String name,

        @Schema(example = "A100") @NotNull InstitutionClass institutionClass,
        @Schema(example = "SECONDARY") @NotNull InstitutionLevel level,
        @Schema(example = "A") @NotNull InstitutionGrade grade,
        @Schema(example = "441322") @NotNull RegionCode regionCode,

        @Schema(example = "样例路 1 号") @Size(max = 200) @Nullable
        String address,

        @Size(max = 20) @Nullable List<@NotNull @Valid InstitutionAlias> aliases) {

    List<InstitutionAlias> aliasesOrNone() {
        return aliases == null ? List.of() : aliases;
    }
}
