package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which pairings are looked for.
 *
 * @param programmeId under this programme
 * @param region recipient in this region's subtree
 * @param supporter with this supporter
 * @param recipient with this recipient
 * @param status in this status
 * @param on with a period that has this day
 */
public record PairingFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "支援单位信用代码;Supporter's credit code") @Nullable
        SocialCreditCode supporter,

        @Parameter(description = "受援单位信用代码;Recipient's credit code") @Nullable
        SocialCreditCode recipient,

        @Parameter(description = "状态;Status") @Nullable PairingStatus status,

        @Parameter(description = "该日在支援期内;A day of the period", example = "2012-12-30") @Nullable
        LocalDate on)
        implements QueryParameters {}
