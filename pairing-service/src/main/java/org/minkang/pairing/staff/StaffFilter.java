package org.minkang.pairing.staff;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.pairing.Specialty;

/**
 * Which staff are looked for.
 *
 * @param number exactly this one
 * @param employer of this hospital
 * @param region of hospitals in this region's subtree
 * @param specialty of this field
 */
record StaffFilter(
        @Parameter(description = "人员编号;Staff number", example = "GD-HZ-0001") @Size(max = 32) @Nullable
        String number,

        @Parameter(description = "派出单位信用代码;Employer's credit code") @Nullable
        SocialCreditCode employer,

        @Parameter(description = "派出单位所在区划(含下级);Employer's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "专业类别;Field of work") @Nullable
        Specialty specialty)
        implements QueryParameters {}
