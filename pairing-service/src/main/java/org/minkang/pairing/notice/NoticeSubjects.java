package org.minkang.pairing.notice;

import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.assessment.Assessment;
import org.minkang.pairing.assessment.AssessmentStatus;
import org.minkang.pairing.assessment.Assessments;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.staff.StaffList;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up whom a notice is about, and what it rests on. */
@Component
class NoticeSubjects {

    private final Institutions institutions;
    private final StaffList staff;
    private final Assessments assessments;

    NoticeSubjects(Institutions institutions, StaffList staff, Assessments assessments) {
        this.institutions = institutions;
        this.staff = staff;
        this.assessments = assessments;
    }

    /**
     * The unit or the person whom a request names.
     *
     * @throws ProblemException (through the Mono) 422 when it names both or neither, somebody unknown, or a person by name in the reason
     */
    Mono<NoticeSubject> of(Caller caller, NoticeRequests.Drafted request) {
        SocialCreditCode unit = request.unit();
        UUID staffId = request.staffId();
        if (unit != null && staffId == null) {
            return unit(caller, unit);
        }
        if (unit == null && staffId != null) {
            return person(caller, staffId, request.content());
        }
        return Mono.error(() -> ProblemException.invalid(Violation.at("/unit", "UNIT_OR_PERSON")));
    }

    /**
     * Looks at other content for a notice that is there.
     *
     * @throws ProblemException (through the Mono) 422 when the reason names the person
     */
    Mono<NoticeContent> allowed(NoticeSubject subject, NoticeContent content) {
        return Mono.justOrEmpty(subject.staffId())
                .flatMap(staff::find)
                .map(member -> content.withoutName(member.particulars().name()))
                .defaultIfEmpty(content);
    }

    /**
     * Refuses a notice that rests on an assessment of another programme, year or unit, or on one that is not final.
     *
     * @throws ProblemException (through the Mono) 404 when there is no such assessment; 422 {@code ASSESSMENT_OF_ANOTHER} or
     *     {@code ASSESSMENT_NOT_FINAL}
     */
    Mono<Notice> grounded(Caller caller, Notice notice) {
        return Mono.justOrEmpty(notice.assessmentId())
                .flatMap(id -> assessments.get(caller, id))
                .doOnNext(assessment -> check(assessment, notice))
                .thenReturn(notice);
    }

    private Mono<NoticeSubject> unit(Caller caller, SocialCreditCode unit) {
        return institutions
                .find(caller, unit)
                .map(NoticeSubject::unit)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.invalid(Violation.at("/unit", "INSTITUTION_UNKNOWN", unit))));
    }

    private Mono<NoticeSubject> person(Caller caller, UUID staffId, NoticeContent content) {
        return staff.find(caller, staffId)
                .doOnNext(member -> content.withoutName(member.particulars().name()))
                .map(NoticeSubject::person)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.invalid(Violation.at("/staffId", "STAFF_UNKNOWN", staffId))));
    }

    private static void check(Assessment assessment, Notice notice) {
        SocialCreditCode unit = notice.subject().unitCode();
        boolean sameYear = assessment.programmeId().equals(notice.programmeId()) && assessment.year() == notice.year();
        boolean itsUnit = unit.equals(assessment.entry().supporter().creditCode())
                || unit.equals(assessment.entry().recipient().creditCode());
        if (!sameYear || !itsUnit) {
            throw ProblemException.invalid(Violation.at("/assessmentId", "ASSESSMENT_OF_ANOTHER"));
        }
        if (assessment.status() != AssessmentStatus.FINALISED) {
            throw ProblemException.invalid(Violation.at("/assessmentId", "ASSESSMENT_NOT_FINAL"));
        }
    }
}
