package org.minkang.pairing.institution;

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
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;

/**
 * A health institution or bureau in the registry (医疗卫生机构).
 *
 * @param id UUIDv7
 * @param creditCode its identity for life
 * @param insuranceCode as a designated institution of medical insurance, absent when it is none
 * @param name registered name, 2 to 100 characters
 * @param institutionClass by WS 218
 * @param level by hospital accreditation
 * @param grade within the level; {@code SPECIAL} only for the third level
 * @param regionCode where it is, as registered; may be retired since
 * @param areaCode the same place by today's code
 * @param address street address
 * @param status whether it works
 * @param statusReason why it was closed or reopened, absent when it never was
 * @param closedOn last day it worked, absent while it does
 * @param successor credit code of who took over, absent when nobody did
 * @param aliases what other systems call it
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param updatedAt when last, in UTC
 */
public record Institution(
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
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** @throws ProblemException 422 when the grade does not fit the level */
    public Institution {
        aliases = List.copyOf(aliases);
        if (grade == InstitutionGrade.SPECIAL && level != InstitutionLevel.TERTIARY) {
            throw ProblemException.invalid(Violation.at("/grade", "GRADE_NOT_OF_LEVEL", grade, level));
        }
    }

    /** Whether it works on {@code date}. */
    public boolean worksOn(LocalDate date) {
        return closedOn == null || !date.isAfter(closedOn);
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status == InstitutionStatus.ACTIVE ? List.of("closure") : List.of("reopening");
    }

    InstitutionParticulars particulars() {
        return new InstitutionParticulars(
                insuranceCode, name, institutionClass, level, grade, regionCode, address, aliases);
    }

    /** The same institution with other particulars; identity and status stay. */
    Institution with(InstitutionParticulars particulars, RegionCode area, Instant at) {
        return new Institution(
                id,
                creditCode,
                particulars.insuranceCode(),
                particulars.name(),
                particulars.institutionClass(),
                particulars.level(),
                particulars.grade(),
                particulars.regionCode(),
                area,
                particulars.address(),
                status,
                statusReason,
                closedOn,
                successor,
                particulars.aliasesOrNone(),
                version + 1,
                createdAt,
                at);
    }

    /**
     * Closes it.
     *
     * @param lastDay last day it works
     * @param takenOverBy who goes on in its place, absent when nobody does
     * @param reason why
     * @throws ProblemException 409 when it is closed already; 422 when it would succeed itself
     */
    Institution close(LocalDate lastDay, @Nullable SocialCreditCode takenOverBy, String reason, Instant at) {
        require("closure", InstitutionStatus.ACTIVE);
        if (creditCode.equals(takenOverBy)) {
            throw ProblemException.invalid(Violation.at("/successor", "OWN_SUCCESSOR"));
        }
        return withStatus(InstitutionStatus.CLOSED, reason, lastDay, takenOverBy, at);
    }

    /**
     * Takes a closure back.
     *
     * @throws ProblemException 409 unless it is closed
     */
    Institution reopen(String reason, Instant at) {
        require("reopening", InstitutionStatus.CLOSED);
        return withStatus(InstitutionStatus.ACTIVE, reason, null, null, at);
    }

    private void require(String transition, InstitutionStatus wanted) {
        if (status != wanted) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Institution withStatus(
            InstitutionStatus next,
            String reason,
            @Nullable LocalDate lastDay,
            @Nullable SocialCreditCode takenOverBy,
            Instant at) {
        return new Institution(
                id,
                creditCode,
                insuranceCode,
                name,
                institutionClass,
                level,
                grade,
                regionCode,
                areaCode,
                address,
                next,
                reason,
                lastDay,
                takenOverBy,
                aliases,
                version + 1,
                createdAt,
                at);
    }
}
