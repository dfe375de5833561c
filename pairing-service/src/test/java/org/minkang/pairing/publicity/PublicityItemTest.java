package org.minkang.pairing.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class PublicityItemTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate DAY = LocalDate.of(2012, 10, 20);
    private static final PublicityItem.Mark MARK = new PublicityItem.Mark("bureau", DAY);

    @Test
    void isPublishedWithinTheTimeOfSupport() {
        LocalDate last = Pairings.YEAR.end();

        assertThat(recorded(last).status()).isEqualTo(PublicityStatus.RECORDED);
        assertThat(Refusals.violations(() -> recorded(last.plusDays(1))))
                .containsExactly("/publishedOn OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> recorded(Pairings.AGREED_ON)))
                .containsExactly("/publishedOn OUTSIDE_SUPPORT");
    }

    @Test
    void remembersEverybodyWhoWroteIt() {
        PublicityItem revised =
                recorded(DAY).revise(SIGNED, on(DAY), "second", Given.NOW).revise(SIGNED, on(DAY), "first", Given.NOW);

        assertThat(revised.authors()).containsExactly("first", "second");
    }

    @Test
    void isCalledTypicalOnceAndNotRevisedAfterwards() {
        PublicityItem typical = recorded(DAY).mark(MARK, Given.NOW);

        assertThat(typical.status()).isEqualTo(PublicityStatus.TYPICAL);
        assertThat(typical.allowedTransitions()).isEmpty();
        assertThat(Refusals.code(() -> typical.mark(MARK, Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> typical.revise(SIGNED, on(DAY), "first", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    private static PublicityItem recorded(LocalDate day) {
        return PublicityItem.recorded(SIGNED, on(day), "first", Given.NOW);
    }

    private static PublicityParticulars on(LocalDate day) {
        return new PublicityParticulars(PublicityKind.CASE, "胃镜", "独立开展胃镜检查", day, "网站", null);
    }
}
