package org.minkang.pairing.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class TrainingPlaceTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate SIGNED_ON = Pairings.AGREED_ON.plusDays(3);
    private static final LocalDate START = LocalDate.of(2012, 9, 1);
    private static final LocalDate END = LocalDate.of(2012, 11, 30);
    private static final LocalDate LAST = Pairings.YEAR.end();

    @Test
    void takesNoFeeForFreeFurtherTraining() {
        assertThat(fee(TrainingKind.FREE_FELLOWSHIP, "0").particulars().fee()).isEqualTo(Money.ZERO);
        assertThat(fee(TrainingKind.SHORT_COURSE, "200.00").particulars().fee()).isEqualTo(Money.parse("200"));
        assertThat(Refusals.violations(() -> fee(TrainingKind.FREE_FELLOWSHIP, "0.01")))
                .containsExactly("/fee FEE_NOT_ZERO");
        assertThat(Refusals.violations(() -> fee(TrainingKind.SHORT_COURSE, "-0.01")))
                .containsExactly("/fee FEE_NEGATIVE");
    }

    @Test
    void hasNoMorePersonsThanPlaces() {
        assertThat(persons(4, 4, START).particulars().persons()).isEqualTo(4);
        assertThat(Refusals.violations(() -> persons(4, 5, START))).containsExactly("/persons PERSONS_EXCEED_PLACES");
    }

    @Test
    void hasNobodyBeforeItBegins() {
        assertThat(persons(4, 0, START.minusDays(1)).particulars().persons()).isZero();
        assertThat(persons(4, 1, START).particulars().persons()).isEqualTo(1);
        assertThat(Refusals.violations(() -> persons(4, 1, START.minusDays(1))))
                .containsExactly("/persons TRAINING_NOT_BEGUN");
    }

    @Test
    void liesBetweenTheSecondSignatureAndTheLastDayOfSupport() {
        assertThat(during(SIGNED, SIGNED_ON, LAST).particulars().period()).isEqualTo(new Period(SIGNED_ON, LAST));
        assertThat(Refusals.violations(() -> during(SIGNED, SIGNED_ON.minusDays(1), LAST)))
                .containsExactly("/period OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> during(SIGNED, SIGNED_ON, LAST.plusDays(1))))
                .containsExactly("/period OUTSIDE_SUPPORT");
        assertThat(Refusals.code(() -> during(Pairings.in(PairingStatus.PLANNED), START, END)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isHeldToTheSameRulesWhenItIsRevised() {
        TrainingPlace recorded = persons(4, 0, START);
        TrainingPlaceParticulars crowded =
                particulars(TrainingKind.SHORT_COURSE, 4, 5, new Period(START, END), Money.ZERO);

        assertThat(recorded.revise(SIGNED, recorded.particulars(), START, Given.NOW)
                        .entry()
                        .version())
                .isEqualTo(1);
        assertThat(Refusals.violations(() -> recorded.revise(SIGNED, crowded, START, Given.NOW)))
                .containsExactly("/persons PERSONS_EXCEED_PLACES");
    }

    private static TrainingPlace fee(TrainingKind kind, String fee) {
        return TrainingPlace.recorded(
                SIGNED, particulars(kind, 4, 3, new Period(START, END), Money.parse(fee)), END, Given.NOW);
    }

    private static TrainingPlace persons(int places, int persons, LocalDate today) {
        return TrainingPlace.recorded(
                SIGNED,
                particulars(TrainingKind.SHORT_COURSE, places, persons, new Period(START, END), Money.ZERO),
                today,
                Given.NOW);
    }

    private static TrainingPlace during(Pairing pairing, LocalDate start, LocalDate end) {
        return TrainingPlace.recorded(
                pairing,
                particulars(TrainingKind.FREE_FELLOWSHIP, 4, 0, new Period(start, end), Money.ZERO),
                START,
                Given.NOW);
    }

    private static TrainingPlaceParticulars particulars(
            TrainingKind kind, int places, int persons, Period period, Money fee) {
        return new TrainingPlaceParticulars(kind, "超声诊断", places, persons, period, fee);
    }
}
