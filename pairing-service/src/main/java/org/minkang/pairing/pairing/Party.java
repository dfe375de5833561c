package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.institution.Institution;

/**
 * One side of a pairing, as it was when the pairing was proposed.
 *
 * @param institutionId in the registry
 * @param creditCode its identity for life
 * @param name registered name
 * @param institutionClass by WS 218
 * @param level by hospital accreditation
 * @param areaCode where it is
 */
@Schema(name = "Party")
public record Party(
        UUID institutionId,
        SocialCreditCode creditCode,
        String name,
        InstitutionClass institutionClass,
        InstitutionLevel level,
        RegionCode areaCode) {

    static Party of(Institution institution) {
        return new Party(
                institution.id(),
                institution.creditCode(),
                institution.name(),
                institution.institutionClass(),
                institution.level(),
                institution.areaCode());
    }
}
