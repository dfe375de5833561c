package org.minkang.pairing.roster;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which roster is wanted, and as what.
 *
 * @param programmeId of this programme
 * @param pairingId of this pairing
 * @param region at recipients in this region's subtree
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code ndjson}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record RosterQuery(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "结对;Pairing") @Nullable UUID pairingId,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "文件格式;File format", example = "csv")
        @Pattern(regexp = "json|csv|xlsx|ndjson")
        @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {}
