package org.minkang.pairing.notice;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which notices are looked for.
 *
 * @param programmeId under this programme
 * @param year of this year
 * @param kind of this kind
 * @param subject about units or about persons
 * @param unit about this unit or somebody of its staff
 * @param region about units in this region's subtree
 * @param status in this status
 */
record NoticeFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "年度;Year", example = "2012") @Min(1900) @Max(2999) @Nullable
        Integer year,

        @Parameter(description = "表扬或批评;Kind") @Nullable NoticeKind kind,

        @Parameter(description = "单位或个人;About units or persons") @Nullable
        NoticeSubjectKind subject,

        @Parameter(description = "单位信用代码;Credit code of the unit") @Nullable
        SocialCreditCode unit,

        @Parameter(description = "单位所在区划(含下级);Region of the unit with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "状态;Status") @Nullable NoticeStatus status)
        implements QueryParameters {}
