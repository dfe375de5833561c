package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.InsuranceCode;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;

/**
 * An institution to register.
 *
 * @param creditCode its identity for life; the check character is checked
 */
record InstitutionRequest(
        @Schema(example = "12441322MB2D0017XM") @NotNull SocialCreditCode creditCode,
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

    InstitutionParticulars particulars() {
        return new InstitutionParticulars(
                insuranceCode, name, institutionClass, level, grade, regionCode, address, aliases);
    }
}
