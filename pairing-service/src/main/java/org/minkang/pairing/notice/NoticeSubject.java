package org.minkang.pairing.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.staff.StaffMember;

/**
 * Whom a notice is about. Of a person nothing is kept that says who it is but the id.
 *
 * @param unitCode credit code of the institution, a person's employer
 * @param unitName registered name of the institution
 * @param areaCode where the institution is, in whose scope the notice is seen
 * @param staffId the person, absent for a unit
 * @param personName masked, absent for a unit
 */
public record NoticeSubject(
        SocialCreditCode unitCode,
        String unitName,
        RegionCode areaCode,
        @Nullable UUID staffId,
        @Nullable String personName) {

    static NoticeSubject unit(Institution institution) {
        return new NoticeSubject(institution.creditCode(), institution.name(), institution.areaCode(), null, null);
    }

    static NoticeSubject person(StaffMember member) {
        return new NoticeSubject(
                member.employer(),
                member.employerName(),
                member.areaCode(),
                member.id(),
                member.masked().particulars().name());
    }

    /** Whether it is a unit or a person. */
    public NoticeSubjectKind kind() {
        return staffId == null ? NoticeSubjectKind.UNIT : NoticeSubjectKind.PERSON;
    }

    /**
     * The same, when it lies where the programme is.
     *
     * @throws ProblemException 422 {@code OUTSIDE_PROGRAMME}
     */
    NoticeSubject under(Programme programme) {
        if (!programme.areaCode().covers(areaCode)) {
            String pointer = staffId == null ? "/unit" : "/staffId";
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_PROGRAMME", areaCode, programme.areaCode()));
        }
        return this;
    }
}
