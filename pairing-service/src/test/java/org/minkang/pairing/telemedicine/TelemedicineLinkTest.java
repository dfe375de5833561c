package org.minkang.pairing.telemedicine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class TelemedicineLinkTest {

    private static final LocalDate ESTABLISHED = LocalDate.of(2012, 8, 20);
    private static final LocalDate ADOPTED = LocalDate.of(2012, 9, 1);
    private static final WorkSystem SYSTEM = new WorkSystem("远程会诊工作制度", ADOPTED);

    @Test
    void isWhatTheProgrammeAsksForOnceItHasAWorkSystem() {
        TelemedicineLink link = recorded(null);

        assertThat(link.compliantSince()).isNull();
        assertThat(link.revise(particulars(SYSTEM), Given.NOW).compliantSince()).isEqualTo(ADOPTED);
        assertThat(recorded(new WorkSystem("远程会诊工作制度", ESTABLISHED.minusDays(1)))
                        .compliantSince())
                .isEqualTo(ESTABLISHED);
    }

    @Test
    void isNotWhatTheProgrammeAsksForOnceItHasEnded() {
        TelemedicineLink ended = recorded(SYSTEM).close(ADOPTED, Given.NOW);

        assertThat(ended.compliantSince()).isNull();
        assertThat(ended.status()).isEqualTo(TelemedicineLinkStatus.ENDED);
        assertThat(ended.status().allowedTransitions()).isEmpty();
    }

    @Test
    void endsOnTheDayItWasEstablishedOrLater() {
        assertThat(recorded(null).close(ESTABLISHED, Given.NOW).endedOn()).isEqualTo(ESTABLISHED);
        assertThat(Refusals.violations(() -> recorded(null).close(ESTABLISHED.minusDays(1), Given.NOW)))
                .containsExactly("/endedOn ENDED_BEFORE_ESTABLISHMENT");
    }

    @Test
    void isNeitherRevisedNorClosedOnceItHasEnded() {
        TelemedicineLink ended = recorded(SYSTEM).close(ADOPTED, Given.NOW);

        assertThat(Refusals.code(() -> ended.revise(particulars(SYSTEM), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> ended.close(ADOPTED, Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(recorded(SYSTEM).status().allowedTransitions()).containsExactly("closure");
    }

    @Test
    void needsASignedPairingThatGoesOn() {
        Set<PairingStatus> underWay =
                Set.of(PairingStatus.SIGNED, PairingStatus.ACTIVE, PairingStatus.SUSPENDED, PairingStatus.ASSESSED);
        Stream.of(PairingStatus.values()).forEach(status -> {
            Pairing pairing = Pairings.in(status);
            if (underWay.contains(status)) {
                assertThat(TelemedicineLink.recorded(pairing, particulars(null), Given.NOW)
                                .status())
                        .isEqualTo(TelemedicineLinkStatus.IN_FORCE);
            } else {
                assertThat(Refusals.code(() -> TelemedicineLink.recorded(pairing, particulars(null), Given.NOW)))
                        .as("%s", status)
                        .isEqualTo("TRANSITION_NOT_ALLOWED");
            }
        });
    }

    private static TelemedicineLink recorded(@Nullable WorkSystem system) {
        return TelemedicineLink.recorded(Pairings.in(PairingStatus.SIGNED), particulars(system), Given.NOW);
    }

    private static TelemedicineLinkParticulars particulars(@Nullable WorkSystem system) {
        return new TelemedicineLinkParticulars(
                ESTABLISHED, system, Set.of(TelemedicineServiceKind.CONSULTATION, TelemedicineServiceKind.ECG));
    }
}
