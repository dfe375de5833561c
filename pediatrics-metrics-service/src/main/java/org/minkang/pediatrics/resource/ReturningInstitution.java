package org.minkang.pediatrics.resource;

import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionCopy;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * Whose return it is, as the institution was when the return came to be.
 *
 * @param creditCode its identity for life
 * @param name registered name
 * @param institutionClass by WS 218
 * @param area the leaf of the tree of regions in which it is, by today's code
 */
public record ReturningInstitution(
        SocialCreditCode creditCode, String name, InstitutionClass institutionClass, RegionCode area) {

    static ReturningInstitution of(InstitutionCopy copy) {
        return new ReturningInstitution(
                copy.creditCode(),
                copy.name(),
                copy.institutionClass(),
                Regions.standard().today(copy.areaCode()));
    }
}
