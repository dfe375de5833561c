package org.minkang.pairing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.institution.InstitutionStatus;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.programme.ProgrammeStatus;
import org.minkang.pairing.staff.StaffMember;

class NoticeTest {

    private static final LocalDate DAY = LocalDate.of(2013, 1, 15);
    private static final NoticeContent CONTENT = new NoticeContent(NoticeKind.COMMENDATION, "驻点工作成绩突出", null);

    @Test
    void isRevisedUntilItIsPublished() {
        Notice published = draft().publish(DAY, "other", Given.NOW);

        assertThat(draft().revise(CONTENT, "editor", Given.NOW).kind()).isEqualTo(NoticeKind.COMMENDATION);
        assertThat(draft().revise(CONTENT, "editor", Given.NOW).updatedBy()).isEqualTo("editor");
        assertThat(Refusals.code(() -> published.revise(CONTENT, "editor", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> published.publish(DAY, "other", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isDiscardedAsADraftOnlyAndThenNeitherRevisedNorPublished() {
        Notice discarded = draft().discard("editor", Given.NOW);

        assertThat(discarded.status()).isEqualTo(NoticeStatus.DISCARDED);
        assertThat(discarded.publishedOn()).isNull();
        assertThat(discarded.updatedBy()).isEqualTo("editor");
        assertThat(discarded.allowedTransitions()).isEmpty();
        assertThat(draft().allowedTransitions()).containsExactly("publication", "discard");
        for (ThrowingCallable step : List.<ThrowingCallable>of(
                () -> discarded.publish(DAY, "other", Given.NOW),
                () -> discarded.revise(CONTENT, "editor", Given.NOW),
                () -> discarded.discard("editor", Given.NOW),
                () -> discarded.withdraw("事实有误", "other", Given.NOW),
                () -> draft().publish(DAY, "other", Given.NOW).discard("editor", Given.NOW))) {
            assertThat(Refusals.code(step)).isEqualTo("TRANSITION_NOT_ALLOWED");
        }
    }

    @Test
    void isWithdrawnOnceAndOnlyWhenItWasPublished() {
        Notice withdrawn = draft().publish(DAY, "other", Given.NOW).withdraw("事实有误", "other", Given.NOW);

        assertThat(withdrawn.withdrawalReason()).isEqualTo("事实有误");
        assertThat(withdrawn.publishedOn()).isEqualTo(DAY);
        assertThat(withdrawn.allowedTransitions()).isEmpty();
        assertThat(Refusals.code(() -> draft().withdraw("事实有误", "other", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> withdrawn.withdraw("再次", "other", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void keepsNoMoreOfAPersonThanTheSurname() {
        NoticeSubject subject = NoticeSubject.person(member("441302"));

        assertThat(subject.kind()).isEqualTo(NoticeSubjectKind.PERSON);
        assertThat(subject.personName()).isEqualTo("样**");
        assertThat(subject.toString()).doesNotContain("样例甲");
    }

    @Test
    void namesNoPersonInItsReason() {
        assertThat(CONTENT.withoutName("样例甲")).isEqualTo(CONTENT);
        assertThat(Refusals.violations(
                        () -> new NoticeContent(NoticeKind.CRITICISM, "医师样例甲擅自离岗", null).withoutName("样例甲")))
                .containsExactly("/reason REASON_NAMES_PERSON");
    }

    @Test
    void isAboutSomebodyInTheProgrammesRegion() {
        NoticeSubject elsewhere = NoticeSubject.unit(
                Given.institution("A100", InstitutionLevel.SECONDARY, "441402", InstitutionStatus.ACTIVE));

        assertThat(draft().subject().under(Given.programme(ProgrammeStatus.PUBLISHED)))
                .isEqualTo(draft().subject());
        assertThat(Refusals.violations(() -> elsewhere.under(Given.programme(ProgrammeStatus.PUBLISHED))))
                .containsExactly("/unit OUTSIDE_PROGRAMME");
        assertThat(Refusals.violations(
                        () -> NoticeSubject.person(member("441402")).under(Given.programme(ProgrammeStatus.PUBLISHED))))
                .containsExactly("/staffId OUTSIDE_PROGRAMME");
    }

    private static final NoticeSubject UNIT = NoticeSubject.unit(Given.secondaryHospital());

    private static Notice draft() {
        return new Notice(
                Ids.next(),
                Ids.next(),
                Given.CITY,
                2012,
                UNIT,
                NoticeKind.CRITICISM,
                "驻点轮换脱节",
                null,
                NoticeStatus.DRAFT,
                null,
                null,
                0,
                Given.NOW,
                "author",
                Given.NOW,
                "author");
    }

    private static StaffMember member(String area) {
        var employer = Given.institution("A100", InstitutionLevel.SECONDARY, area, InstitutionStatus.ACTIVE);
        return new StaffMember(
                Ids.next(),
                "GD-HZ-T00001",
                employer.creditCode(),
                employer.name(),
                employer.areaCode(),
                new StaffMember.Particulars("样例甲", null, Specialty.MEDICAL, "232"),
                0,
                Given.NOW,
                "clerk",
                Given.NOW,
                "clerk");
    }
}
