package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which certificates are looked for.
 *
 * @param staffId of this person
 * @param employer of persons sent by this hospital
 * @param region of hospitals in this region's subtree
 * @param status in this status
 * @param issuedFrom issued on this day or later
 * @param issuedTo issued on this day or earlier
 */
record CertificateFilter(
        @Parameter(description = "人员;Member of staff") @Nullable
        UUID staffId,

        @Parameter(description = "派出单位信用代码;Employer's credit code") @Nullable
        SocialCreditCode employer,

        @Parameter(description = "派出单位所在区划(含下级);Employer's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "状态;Status") @Nullable CertificateStatus status,

        @Parameter(description = "出具日期起;Issued on this day or later", example = "2013-01-01") @Nullable
        LocalDate issuedFrom,

        @Parameter(description = "出具日期止;Issued on this day or earlier", example = "2013-12-31") @Nullable
        LocalDate issuedTo)
        implements QueryParameters {}
