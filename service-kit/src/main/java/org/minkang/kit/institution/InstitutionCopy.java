package org.minkang.kit.institution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/**
 * An institution as this service last learnt of it from the registry.
 *
 * @param creditCode its identity for life
 * @param id in the registry
 * @param name registered name
 * @param institutionClass by WS 218
 * @param level by hospital accreditation
 * @param grade within the level
 * @param areaCode where it is, by today's code
 * @param status whether it works
 * @param closedOn last day it worked, absent while it does
 * @param successor who took over, absent when nobody did
 * @param version of the registry; a higher one is newer
 */
public record InstitutionCopy(
        SocialCreditCode creditCode,
        UUID id,
        String name,
        InstitutionClass institutionClass,
        InstitutionLevel level,
        InstitutionGrade grade,
        RegionCode areaCode,
        Status status,
        @Nullable LocalDate closedOn,
        @Nullable SocialCreditCode successor,
        long version) {

    /** Whether an institution works. */
    public enum Status {
        /** 运营 */
        ACTIVE,
        /** 注销、撤并 */
        CLOSED
    }

    /** Whether it works on {@code date}. */
    public boolean worksOn(LocalDate date) {
        return closedOn == null || !date.isAfter(closedOn);
    }
}
