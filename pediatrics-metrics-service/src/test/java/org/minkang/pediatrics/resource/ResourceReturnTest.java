package org.minkang.pediatrics.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionCopy;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.Refusals;
import org.minkang.pediatrics.item.ReturnItem;

class ResourceReturnTest {

    private static final Instant NOW = Instant.parse("2013-02-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final ReturnCheck CHECK = new ReturnCheck(Figures.NONE, Map.of());
    private static final Figures FIGURES = new Figures(Map.of(ReturnItem.PEDIATRIC_BEDS, Reported.of(8)));

    @Test
    void beginsAsADraftOfAYearInWhichTheInstitutionWorked() {
        ResourceReturn draft = draft(institution(null), 2013);

        assertThat(draft.status()).isEqualTo(ReturnStatus.DRAFT);
        assertThat(draft.version()).isZero();
        assertThat(draft.institution().area()).isEqualTo(new RegionCode("330105"));
        assertThat(Refusals.violations(() -> draft(institution(null), 2014))).containsExactly("/year YEAR_IN_FUTURE");
        assertThat(draft(institution(LocalDate.of(2012, 12, 31)), 2012).year()).isEqualTo(2012);
        assertThat(Refusals.violations(() -> draft(institution(LocalDate.of(2012, 12, 30)), 2012)))
                .containsExactly("/institution INSTITUTION_CLOSED");
    }

    @Test
    void isRevisedAndSubmittedWhileItIsOpen() {
        UnaryOperator<ResourceReturn> revised = before -> before.revise(FIGURES, "clerk", LATER);
        UnaryOperator<ResourceReturn> submitted = before -> before.submit(CHECK, "clerk", LATER);

        assertAllowedIn(revised, "revision", ReturnStatus.DRAFT, ReturnStatus.REOPENED);
        assertAllowedIn(submitted, "submission", ReturnStatus.DRAFT, ReturnStatus.REOPENED);
        assertThat(submitted.apply(in(ReturnStatus.REOPENED)).reason()).isNull();
        assertThat(revised.apply(in(ReturnStatus.REOPENED)).reason()).isEqualTo("有误");
        assertThat(submitted.apply(in(ReturnStatus.DRAFT)).signatures()).isEqualTo(Signatures.submitted("clerk"));
    }

    @Test
    void isNotSubmittedEmptyOrWithWhatCannotBe() {
        ResourceReturn empty = draft(institution(null), 2012);
        Figures impossible =
                new Figures(Map.of(ReturnItem.TOTAL_BEDS, Reported.of(3), ReturnItem.PEDIATRIC_BEDS, Reported.of(4)));
        ReturnCheck odd = new ReturnCheck(new Figures(Map.of(ReturnItem.PEDIATRIC_BEDS, Reported.of(80))), Map.of());

        assertThat(Refusals.violations(() -> empty.submit(CHECK, "clerk", LATER)))
                .containsExactly("/figures FIGURES_MISSING");
        assertThat(Refusals.violations(
                        () -> empty.revise(impossible, "clerk", LATER).submit(CHECK, "clerk", LATER)))
                .containsExactly("/figures/pediatricBeds PART_EXCEEDS_WHOLE");
        assertThat(odd.of(FIGURES)).isNotEmpty();
        assertThat(empty.revise(FIGURES, "clerk", LATER)
                        .submit(odd, "clerk", LATER)
                        .status())
                .isEqualTo(ReturnStatus.SUBMITTED);
    }

    @Test
    void takesEachStepFromWhereItStarts() {
        for (ReturnStep step : ReturnStep.values()) {
            assertAllowedIn(before -> before.take(step, "bureau", LATER), step.transition(), step.from());
            assertThat(in(step.from()).take(step, "bureau", LATER).status()).isEqualTo(step.to());
        }
        ResourceReturn approved = in(ReturnStatus.SUBMITTED)
                .take(ReturnStep.CHECK, "county", LATER)
                .take(ReturnStep.APPROVAL, "city", LATER);
        assertThat(approved.signatures()).isEqualTo(new Signatures("hospital", "county", "city"));
    }

    @Test
    void separatesEachStepFromThoseItLooksAt() {
        Signatures signatures = new Signatures("hospital", "county", "city");

        assertThat(ReturnStep.CHECK.separatedFrom(signatures)).containsExactly("hospital");
        assertThat(ReturnStep.APPROVAL.separatedFrom(signatures)).containsExactly("hospital", "county");
        assertThat(ReturnStep.LOCK.separatedFrom(signatures)).isEmpty();
    }

    @Test
    void isReopenedOnceSubmittedAndExemptedBeforeThat() {
        UnaryOperator<ResourceReturn> reopened = before -> before.reopen("有误", "bureau", LATER);

        assertAllowedIn(
                reopened,
                "reopening",
                ReturnStatus.SUBMITTED,
                ReturnStatus.CHECKED,
                ReturnStatus.APPROVED,
                ReturnStatus.LOCKED);
        assertThat(reopened.apply(in(ReturnStatus.LOCKED)).signatures()).isEqualTo(Signatures.NONE);
        assertAllowedIn(before -> before.exempt("停业", "bureau", LATER), "exemption", ReturnStatus.DRAFT);
    }

    @Test
    void goesOnCountingAsSubmittedUntilItIsSubmittedAgain() {
        Figures corrected = new Figures(Map.of(ReturnItem.PEDIATRIC_BEDS, Reported.of(400)));
        ResourceReturn revised = in(ReturnStatus.REOPENED).revise(corrected, "clerk", LATER);
        ResourceReturn again = revised.submit(CHECK, "clerk", LATER);

        assertThat(revised.figures()).isEqualTo(FIGURES);
        assertThat(revised.said()).isEqualTo(corrected);
        assertThat(again.figures()).isEqualTo(corrected);
        assertThat(again.revision()).isNull();
        assertThat(again.countsAs(revised)).isFalse();
    }

    @Test
    void countsAsOftenAsTotalsWouldBeOther() {
        ResourceReturn draft = in(ReturnStatus.DRAFT);
        ResourceReturn reopened = in(ReturnStatus.REOPENED);

        assertThat(draft.revise(Figures.NONE, "clerk", LATER).countsAs(draft)).isTrue();
        assertThat(reopened.revise(Figures.NONE, "clerk", LATER).countsAs(reopened))
                .isTrue();
        assertThat(in(ReturnStatus.SUBMITTED).countsAs(draft)).isFalse();
        assertThat(in(ReturnStatus.CHECKED).countsAs(in(ReturnStatus.SUBMITTED)))
                .isTrue();
        assertThat(in(ReturnStatus.APPROVED).countsAs(in(ReturnStatus.CHECKED))).isFalse();
        assertThat(in(ReturnStatus.LOCKED).countsAs(in(ReturnStatus.APPROVED))).isTrue();
        assertThat(in(ReturnStatus.EXEMPTED).countsAs(draft)).isFalse();
    }

    @Test
    void neverGoesBackInTime() {
        ResourceReturn draft = in(ReturnStatus.DRAFT);

        assertThat(draft.exempt("停业", "bureau", NOW.minusSeconds(9)).stamp().recordedFrom())
                .isEqualTo(NOW);
        assertThat(draft.exempt("停业", "bureau", LATER).stamp()).isEqualTo(new Stamp(1, LATER, "bureau", NOW));
    }

    private static void assertAllowedIn(
            UnaryOperator<ResourceReturn> step, String transition, ReturnStatus... allowed) {
        for (ReturnStatus status : ReturnStatus.values()) {
            if (List.of(allowed).contains(status)) {
                assertThat(step.apply(in(status)).version()).as("%s", status).isEqualTo(1);
            } else {
                assertThat(Refusals.of(() -> step.apply(in(status))).arguments())
                        .as("%s", status)
                        .containsExactly(transition, status.name());
            }
            assertThat(transition.equals("revision")
                            || status.allowedTransitions().contains(transition)
                                    == Arrays.asList(allowed).contains(status))
                    .as("%s shows %s", status, transition)
                    .isTrue();
        }
    }

    private static ResourceReturn in(ReturnStatus status) {
        boolean explained = status == ReturnStatus.REOPENED || status == ReturnStatus.EXEMPTED;
        return new ResourceReturn(
                new UUID(0, 1),
                ReturningInstitution.of(institution(null)),
                2012,
                FIGURES,
                null,
                status,
                explained ? "有误" : null,
                status.isCounted() ? Signatures.submitted("hospital") : Signatures.NONE,
                Stamp.first("somebody", NOW));
    }

    private static ResourceReturn draft(InstitutionCopy copy, int year) {
        return ResourceReturn.draft(copy, year, Figures.NONE, 2013, "clerk", NOW);
    }

    private static InstitutionCopy institution(@Nullable LocalDate closedOn) {
        return new InstitutionCopy(
                new SocialCreditCode("12440100MB2D00014R"),
                new UUID(0, 2),
                "样例医院",
                new InstitutionClass("A100"),
                InstitutionLevel.SECONDARY,
                InstitutionGrade.A,
                new RegionCode("330103"),
                closedOn == null ? InstitutionCopy.Status.ACTIVE : InstitutionCopy.Status.CLOSED,
                closedOn,
                null,
                1);
    }
}
