package org.minkang.pairing.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class ContributionTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate SIGNED_ON = Pairings.AGREED_ON.plusDays(3);
    private static final LocalDate LAST = Pairings.YEAR.end();
    private static final Asset MONITORS = new Asset("心电监护仪", 3);

    @Test
    void namesTheEquipmentAndNothingWithFunds() {
        assertThat(given(ContributionKind.EQUIPMENT, "56000.00", MONITORS)
                        .particulars()
                        .asset())
                .isEqualTo(MONITORS);
        assertThat(given(ContributionKind.FUNDS, "0.01", null).particulars().amount())
                .isEqualTo(Money.parse("0.01"));
        assertThat(Refusals.violations(() -> given(ContributionKind.EQUIPMENT, "56000.00", null)))
                .containsExactly("/asset ASSET_MISSING");
        assertThat(Refusals.violations(() -> given(ContributionKind.FUNDS, "56000.00", MONITORS)))
                .containsExactly("/asset ASSET_OF_FUNDS");
    }

    @Test
    void isWorthMoreThanNothing() {
        assertThat(Refusals.violations(() -> given(ContributionKind.FUNDS, "0", null)))
                .containsExactly("/amount AMOUNT_NOT_POSITIVE");
        assertThat(Refusals.violations(() -> given(ContributionKind.EQUIPMENT, "-1", null)))
                .containsExactly("/amount AMOUNT_NOT_POSITIVE", "/asset ASSET_MISSING");
    }

    @Test
    void isGivenFromTheSecondSignatureToTheLastDayOfSupport() {
        assertThat(on(SIGNED, SIGNED_ON).confirmation()).isEqualTo(Confirmation.AWAITED);
        assertThat(on(SIGNED, LAST).confirmation()).isEqualTo(Confirmation.AWAITED);
        assertThat(Refusals.violations(() -> on(SIGNED, SIGNED_ON.minusDays(1))))
                .containsExactly("/givenOn OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> on(SIGNED, LAST.plusDays(1)))).containsExactly("/givenOn OUTSIDE_SUPPORT");
        assertThat(Refusals.code(() -> on(Pairings.in(PairingStatus.PLANNED), SIGNED_ON)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> on(Pairings.in(PairingStatus.WITHDRAWN), SIGNED_ON)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isRevisedAfterItsReturnAndNotAfterItsConfirmation() {
        Contribution recorded = on(SIGNED, LAST);
        Contribution returned = recorded.giveBack("数量不符", Given.NOW);
        Contribution confirmed = recorded.confirm(Given.NOW);

        assertThat(returned.revise(SIGNED, recorded.particulars(), Given.NOW)
                        .confirmation()
                        .status())
                .isEqualTo(ConfirmationStatus.RECORDED);
        assertThat(Refusals.code(() -> confirmed.revise(SIGNED, recorded.particulars(), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.violations(
                        () -> returned.revise(SIGNED, particulars(ContributionKind.FUNDS, "0", null, LAST), Given.NOW)))
                .containsExactly("/amount AMOUNT_NOT_POSITIVE");
    }

    private static Contribution given(ContributionKind kind, String amount, @Nullable Asset asset) {
        return Contribution.recorded(SIGNED, particulars(kind, amount, asset, LAST), Given.NOW);
    }

    private static Contribution on(Pairing pairing, LocalDate day) {
        return Contribution.recorded(pairing, particulars(ContributionKind.FUNDS, "20000", null, day), Given.NOW);
    }

    private static ContributionParticulars particulars(
            ContributionKind kind, String amount, @Nullable Asset asset, LocalDate day) {
        return new ContributionParticulars(kind, Money.parse(amount), asset, day);
    }
}
