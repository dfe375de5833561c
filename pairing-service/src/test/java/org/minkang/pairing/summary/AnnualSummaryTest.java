package org.minkang.pairing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class AnnualSummaryTest {

    private static final Pairing ACTIVE = Pairings.in(PairingStatus.ACTIVE);
    private static final AnnualSummaryContent CONTENT =
            new AnnualSummaryContent("全年派驻四人次,开展专家门诊四十八次。", LocalDate.of(2012, 12, 20));

    @Test
    void isOfAYearOfSupport() {
        assertThat(submitted(ACTIVE, 2012).year()).isEqualTo(2012);
        assertThat(Refusals.violations(() -> submitted(ACTIVE, 2011))).containsExactly("/year YEAR_NOT_SUPPORTED");
        assertThat(Refusals.violations(() -> submitted(ACTIVE, 2014))).containsExactly("/year YEAR_NOT_SUPPORTED");
        assertThat(Refusals.code(() -> submitted(Pairings.in(PairingStatus.SIGNED), 2012)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isHandedInDuringTheYearOrLater() {
        AnnualSummaryContent onNewYear = new AnnualSummaryContent(CONTENT.text(), LocalDate.of(2013, 1, 1));

        assertThat(AnnualSummary.submitted(ACTIVE, 2013, onNewYear, Given.NOW).content())
                .isEqualTo(onNewYear);
        assertThat(Refusals.violations(() -> submitted(ACTIVE, 2013)))
                .containsExactly("/submittedOn SUMMED_UP_TOO_EARLY");
    }

    @Test
    void isNotChangedOnceTheYearIsAssessed() {
        Pairing assessed = Pairings.in(PairingStatus.ASSESSED);
        AnnualSummary before = submitted(ACTIVE, 2012);

        assertThat(before.revise(ACTIVE, CONTENT, Given.NOW).entry().version()).isEqualTo(1);
        assertThat(Refusals.violations(() -> before.revise(assessed, CONTENT, Given.NOW)))
                .containsExactly("/year YEAR_ASSESSED");
        assertThat(Refusals.violations(() -> submitted(assessed, 2012))).containsExactly("/year YEAR_ASSESSED");
    }

    private static AnnualSummary submitted(Pairing pairing, int year) {
        return AnnualSummary.submitted(pairing, year, CONTENT, Given.NOW);
    }
}
