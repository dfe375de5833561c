package org.minkang.pairing.gap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/**
 * The gaps of one pairing.
 *
 * @param pairingId which
 * @param supporter name of who should have sent somebody
 * @param supporterCode its credit code
 * @param recipient name of where somebody was missing
 * @param recipientCode its credit code
 * @param region the recipient's
 * @param county name of that region
 * @param gaps by first day, then in the order of the agreement's seats; one or more
 */
@Schema(name = "PairingGaps")
record PairingGaps(
        UUID pairingId,
        String supporter,
        SocialCreditCode supporterCode,
        String recipient,
        SocialCreditCode recipientCode,
        RegionCode region,
        String county,
        List<Gap> gaps) {

    /** With those of {@code other} behind its own; of the same pairing. */
    PairingGaps with(PairingGaps other) {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(other.gaps);
        return new PairingGaps(
                pairingId, supporter, supporterCode, recipient, recipientCode, region, county, List.copyOf(all));
    }
}
