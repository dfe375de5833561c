package org.minkang.kit.obligation;

import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/**
 * Who owes (责任单位).
 *
 * @param kind what {@code code} names
 * @param code an institution's credit code, or the region code of a bureau
 */
public record ObligationOwner(Kind kind, String code) {

    /** Kinds of owners. */
    public enum Kind {
        /** 医疗机构 */
        INSTITUTION,
        /** 主管部门 */
        BUREAU
    }

    /** The institution with this credit code. */
    public static ObligationOwner institution(SocialCreditCode code) {
        return new ObligationOwner(Kind.INSTITUTION, code.value());
    }

    /** The bureau in charge of the region. */
    public static ObligationOwner bureau(RegionCode region) {
        return new ObligationOwner(Kind.BUREAU, region.value());
    }
}
