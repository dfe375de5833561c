package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which institutions are looked for.
 *
 * @param q part of the name
 * @param creditCode exactly this one
 * @param alias what another system calls it
 * @param region in this region's subtree
 * @param institutionClass class code or its first characters, such as {@code C2}
 * @param level of this level
 * @param status in this status
 */
public record InstitutionFilter(
        @Parameter(description = "名称包含;Part of the name", example = "卫生院") @Size(max = 50) @Nullable
        String q,

        @Parameter(description = "统一社会信用代码;Credit code") @Nullable
        SocialCreditCode creditCode,

        @Parameter(description = "其他系统中的代码;A code another system uses") @Size(max = 64) @Nullable
        String alias,

        @Parameter(description = "行政区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "机构类别代码或其前缀;Class code or its beginning", example = "C2")
        @Pattern(regexp = "[A-PX][0-9A-Z-]{0,20}")
        @Nullable
        String institutionClass,

        @Parameter(description = "医院等级;Level") @Nullable InstitutionLevel level,
        @Parameter(description = "状态;Status") @Nullable InstitutionStatus status)
        implements QueryParameters {

    /** Every institution. */
    public static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, null, null, null, null);
}
