package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which postings are looked for.
 *
 * @param pairingId under this pairing
 * @param staffId of this person
 * @param supporter sent by this hospital
 * @param recipient to this institution
 * @param region to institutions in this region's subtree
 * @param batch in this batch
 * @param status in this status
 * @param on whose period has this day
 */
record PostingFilter(
        @Parameter(description = "结对;Pairing") @Nullable UUID pairingId,

        @Parameter(description = "人员;Member of staff") @Nullable
        UUID staffId,

        @Parameter(description = "支援单位信用代码;Supporter's credit code") @Nullable
        SocialCreditCode supporter,

        @Parameter(description = "受援单位信用代码;Recipient's credit code") @Nullable
        SocialCreditCode recipient,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "批次;Rotation batch", example = "1") @Min(1) @Max(1000) @Nullable
        Integer batch,

        @Parameter(description = "状态;Status") @Nullable PostingStatus status,

        @Parameter(description = "该日在派驻期内;Whose period has this day", example = "2012-08-01") @Nullable
        LocalDate on)
        implements QueryParameters {

    /** All postings under one pairing. */
    static PostingFilter ofPairing(UUID pairing) {
        return new PostingFilter(pairing, null, null, null, null, null, null, null);
    }
}
