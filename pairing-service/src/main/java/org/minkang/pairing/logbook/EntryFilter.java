package org.minkang.pairing.logbook;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Whose entries are looked for.
 *
 * @param pairingId under this pairing
 * @param supporter recorded by this hospital
 * @param recipient at this institution
 * @param region at institutions in this region's subtree
 */
public record EntryFilter(
        @Parameter(description = "结对;Pairing") @Nullable UUID pairingId,

        @Parameter(description = "支援单位信用代码;Supporter's credit code") @Nullable
        SocialCreditCode supporter,

        @Parameter(description = "受援单位信用代码;Recipient's credit code") @Nullable
        SocialCreditCode recipient,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region)
        implements QueryParameters {

    /** Adds every condition but that of the region. */
    Sql narrow(Sql sql) {
        return sql.andEqual("pairing_id", pairingId)
                .andEqual("supporter_code", supporter)
                .andEqual("recipient_code", recipient);
    }
}
