package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.InsuranceCode;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;

/**
 * An institution as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Institution")
public record InstitutionResponse(
        UUID id,
        SocialCreditCode creditCode,
        @Nullable InsuranceCode insuranceCode,
        String name,
        InstitutionClass institutionClass,
        InstitutionLevel level,
        InstitutionGrade grade,
        RegionCode regionCode,
        RegionCode areaCode,
        @Nullable String address,
        InstitutionStatus status,
        @Nullable String statusReason,
        @Nullable LocalDate closedOn,
        @Nullable SocialCreditCode successor,
        List<InstitutionAlias> aliases,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static InstitutionResponse of(Institution institution) {
        return new InstitutionResponse(
                institution.id(),
                institution.creditCode(),
                institution.insuranceCode(),
                institution.name(),
                institution.institutionClass(),
                institution.level(),
                institution.grade(),
                institution.regionCode(),
                institution.areaCode(),
                institution.address(),
                institution.status(),
                institution.statusReason(),
                institution.closedOn(),
                institution.successor(),
                institution.aliases(),
                institution.allowedTransitions(),
                institution.version(),
                institution.createdAt(),
                institution.updatedAt());
    }
}
