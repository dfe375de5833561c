package org.minkang.pairing.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class EffectReturnTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate LATER = LocalDate.of(2014, 1, 1);
    private static final EffectFigures FIGURES = new EffectFigures(100, 10, 0, 5);

    @Test
    void reachesFromAYearBeforeThePairingToItsLastMonth() {
        assertThat(submitted("2011-07").status()).isEqualTo(EffectStatus.SUBMITTED);
        assertThat(submitted("2013-06").month()).isEqualTo(new CalendarMonth("2013-06"));
        assertThat(Refusals.violations(() -> submitted("2011-06"))).containsExactly("/month MONTH_OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> submitted("2013-07"))).containsExactly("/month MONTH_OUTSIDE_SUPPORT");
    }

    @Test
    void isSubmittedOnceTheMonthIsOver() {
        CalendarMonth september = new CalendarMonth("2012-09");

        assertThat(EffectReturn.submitted(SIGNED, september, FIGURES, LocalDate.of(2012, 10, 1), Given.NOW)
                        .figures())
                .isEqualTo(FIGURES);
        assertThat(Refusals.violations(
                        () -> EffectReturn.submitted(SIGNED, september, FIGURES, LocalDate.of(2012, 9, 30), Given.NOW)))
                .containsExactly("/month MONTH_NOT_OVER");
    }

    @Test
    void needsASignedPairingAndAFigure() {
        Pairing planned = Pairings.in(PairingStatus.PLANNED);
        EffectFigures nothing = new EffectFigures(null, null, null, null);

        assertThat(Refusals.code(
                        () -> EffectReturn.submitted(planned, new CalendarMonth("2012-09"), FIGURES, LATER, Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.violations(
                        () -> EffectReturn.submitted(SIGNED, new CalendarMonth("2012-09"), nothing, LATER, Given.NOW)))
                .containsExactly("/figures FIGURES_MISSING");
        assertThat(Refusals.violations(() -> submitted("2012-09").correct(nothing, "漏计", Given.NOW)))
                .containsExactly("/figures FIGURES_MISSING");
    }

    @Test
    void keepsWhatItSaidBeforeACorrection() {
        EffectFigures right = new EffectFigures(120, 10, 0, 5);
        EffectReturn corrected = submitted("2012-09").correct(right, "漏计分院", Given.NOW);

        assertThat(corrected.status()).isEqualTo(EffectStatus.CORRECTED);
        assertThat(corrected.figures()).isEqualTo(right);
        assertThat(corrected.corrections()).containsExactly(new EffectReturn.Correction(Given.NOW, "漏计分院", FIGURES));
    }

    @Test
    void warnsOfMoreTransfersThanPatients() {
        assertThat(new EffectFigures(10, 5, null, 15).warnings()).isEmpty();
        assertThat(new EffectFigures(10, 5, null, 16).warnings()).containsExactly("TRANSFERS_EXCEED_PATIENTS");
        assertThat(new EffectFigures(10, null, null, 16).warnings()).isEmpty();
    }

    private static EffectReturn submitted(String month) {
        return EffectReturn.submitted(SIGNED, new CalendarMonth(month), FIGURES, LATER, Given.NOW);
    }
}
