package org.minkang.pairing.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.template.MilestoneKind;

class ProgrammeTest {

    private static final LocalDate ISSUED = LocalDate.of(2012, 6, 14);

    @Test
    void sortsItsMilestones() {
        List<Milestone> reversed = new ArrayList<>(Given.MILESTONES);
        Collections.reverse(reversed);

        Programme programme = Given.programme(ProgrammeStatus.DRAFT, reversed);

        assertThat(programme.milestones()).isEqualTo(Given.MILESTONES);
        assertThat(programme.dueOn(MilestoneKind.POSTS_TAKEN_UP)).isEqualTo("2012-07-30");
    }

    @ParameterizedTest
    @EnumSource(MilestoneKind.class)
    void wantsEachMilestoneOnce(MilestoneKind missing) {
        List<Milestone> three = Given.MILESTONES.stream()
                .filter(milestone -> milestone.kind() != missing)
                .toList();
        List<Milestone> twice = new ArrayList<>(three);
        twice.add(three.get(0));

        assertThat(Refusals.violations(() -> Given.programme(ProgrammeStatus.DRAFT, three)))
                .containsExactly("/milestones MILESTONES_INCOMPLETE");
        assertThat(Refusals.violations(() -> Given.programme(ProgrammeStatus.DRAFT, twice)))
                .containsExactly("/milestones MILESTONES_INCOMPLETE");
    }

    @Test
    void refusesAMilestoneBeforeTheOneAheadOfItWhereTheCallerPutIt() {
        List<Milestone> sent = new ArrayList<>(Given.MILESTONES);
        sent.set(1, new Milestone(MilestoneKind.AGREEMENT_SIGNED, LocalDate.of(2012, 6, 14)));
        Collections.reverse(sent);

        assertThat(Refusals.violations(() -> Given.programme(ProgrammeStatus.DRAFT, sent)))
                .containsExactly("/milestones/2/dueOn MILESTONE_OUT_OF_ORDER");
    }

    @Test
    void takesMilestonesOfOneDay() {
        List<Milestone> sameDay = new ArrayList<>(Given.MILESTONES);
        sameDay.set(1, new Milestone(MilestoneKind.AGREEMENT_SIGNED, LocalDate.of(2012, 6, 15)));

        assertThat(Given.programme(ProgrammeStatus.DRAFT, sameDay).milestones()).isEqualTo(sameDay);
    }

    @Test
    void refusesAMilestoneInAnotherYear() {
        List<Milestone> late = new ArrayList<>(Given.MILESTONES);
        late.set(3, new Milestone(MilestoneKind.YEAR_ASSESSED, LocalDate.of(2013, 1, 1)));

        assertThat(Refusals.violations(() -> Given.programme(ProgrammeStatus.DRAFT, late)))
                .containsExactly("/milestones/3/dueOn MILESTONE_OUT_OF_ORDER");
    }

    @Test
    void isPublishedThenClosed() {
        Programme published = Given.programme(ProgrammeStatus.DRAFT).publish(ISSUED, "another", Given.NOW);
        Programme closed = published.close("another", Given.NOW);

        assertThat(published.status()).isEqualTo(ProgrammeStatus.PUBLISHED);
        assertThat(published.publishedOn()).isEqualTo(ISSUED);
        assertThat(closed.status()).isEqualTo(ProgrammeStatus.CLOSED);
        assertThat(closed.publishedOn()).isEqualTo(ISSUED);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(ProgrammeStatus.class)
    void takesExactlyTheTransitionsThatItNames(ProgrammeStatus status) {
        Programme programme = Given.programme(status);

        assertThat(allows(() -> programme.publish(ISSUED, "another", Given.NOW)))
                .isEqualTo(programme.allowedTransitions().contains("publication"));
        assertThat(allows(() -> programme.close("another", Given.NOW)))
                .isEqualTo(programme.allowedTransitions().contains("closure"));
    }

    @ParameterizedTest
    @EnumSource(ProgrammeStatus.class)
    void isRevisedWhileItIsADraft(ProgrammeStatus status) {
        Programme programme = Given.programme(status);

        assertThat(allows(() -> programme.revise(programme.content(), "another", Given.NOW)))
                .isEqualTo(status == ProgrammeStatus.DRAFT);
    }

    private static boolean allows(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        Throwable refusal = org.assertj.core.api.Assertions.catchThrowable(step);
        if (refusal != null) {
            assertThat(Refusals.code(step)).isEqualTo("TRANSITION_NOT_ALLOWED");
        }
        return refusal == null;
    }
}
