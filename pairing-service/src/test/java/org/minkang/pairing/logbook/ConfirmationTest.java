package org.minkang.pairing.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.Refusals;

class ConfirmationTest {

    private static final Map<String, UnaryOperator<Confirmation>> TRANSITIONS = transitions();

    @TestFactory
    Stream<DynamicTest> takesExactlyTheTransitionsThatItNames() {
        return Stream.of(ConfirmationStatus.values()).flatMap(status -> TRANSITIONS.entrySet().stream()
                .map(transition -> DynamicTest.dynamicTest(
                        status + " and " + transition.getKey(),
                        () -> takesOnlyWhatItNames(status, transition.getKey(), transition.getValue()))));
    }

    private static void takesOnlyWhatItNames(
            ConfirmationStatus status, String name, UnaryOperator<Confirmation> transition) {
        Confirmation before = in(status);
        if (status.allowedTransitions().contains(name)) {
            assertThat(transition.apply(before).status()).isNotEqualTo(status);
        } else {
            ProblemException refusal = Refusals.of(() -> transition.apply(before));
            assertThat(refusal.type()).isEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.extensions()).containsEntry("allowedTransitions", status.allowedTransitions());
        }
    }

    @Test
    void saysWhyOnlyWhileItIsReturned() {
        Confirmation returned = in(ConfirmationStatus.RETURNED);

        assertThat(returned.returnReason()).isEqualTo("人数不符");
        assertThat(returned.revise()).isEqualTo(Confirmation.AWAITED);
        assertThat(returned.revise().confirm().returnReason()).isNull();
    }

    @Test
    void refusesRevisionOfWhatIsConfirmedAndOfNothingElse() {
        assertThat(Refusals.code(() -> in(ConfirmationStatus.CONFIRMED).revise()))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(in(ConfirmationStatus.RECORDED).revise()).isEqualTo(Confirmation.AWAITED);
        assertThat(in(ConfirmationStatus.RETURNED).revise()).isEqualTo(Confirmation.AWAITED);
    }

    private static Confirmation in(ConfirmationStatus status) {
        return switch (status) {
            case RECORDED -> Confirmation.AWAITED;
            case CONFIRMED -> Confirmation.AWAITED.confirm();
            case RETURNED -> Confirmation.AWAITED.giveBack("人数不符");
        };
    }

    private static Map<String, UnaryOperator<Confirmation>> transitions() {
        Map<String, UnaryOperator<Confirmation>> transitions = new LinkedHashMap<>();
        transitions.put("confirmation", Confirmation::confirm);
        transitions.put("return", before -> before.giveBack("人数不符"));
        return transitions;
    }
}
