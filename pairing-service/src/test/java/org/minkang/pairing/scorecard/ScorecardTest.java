package org.minkang.pairing.scorecard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.pairing.Refusals;
import tools.jackson.databind.json.JsonMapper;

class ScorecardTest {

    private static final GradeThresholds GRADES = new GradeThresholds(90, 80, 60);

    private final ScorecardTemplate standard =
            new ScorecardTemplates(JsonMapper.builder().build()).standard();

    @Test
    void standsForEveryRowOfTheCityPlanThatIsAssessed() {
        Stream<String> expected = Stream.of(rows("R", 6), rows("O", 3), rows("N", 4), rows("I", 2), rows("G", 6))
                .flatMap(ids -> ids);

        assertThat(Stream.concat(
                        standard.sourceRefs().stream(),
                        standard.card().criteria().stream()
                                .flatMap(criterion -> requireNonNull(criterion.sourceRefs()).stream())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(expected, Stream.of("D0-S04")).toList());
    }

    @Test
    void addsUpToAHundredPoints() {
        assertThat(card(40, 60).checked().criteria()).hasSize(2);
        assertThat(Refusals.violations(card(40, 59)::checked)).containsExactly("/card/criteria WEIGHTS_NOT_FULL");
        assertThat(Refusals.violations(card(40, 61)::checked)).containsExactly("/card/criteria WEIGHTS_NOT_FULL");
    }

    @Test
    void namesEachCriterionOnce() {
        Scorecard twice = new Scorecard("评分表", "Card", List.of(criterion("STAFF", 50), criterion("STAFF", 50)), GRADES);

        assertThat(Refusals.violations(twice::checked)).containsExactly("/card/criteria/1/code CRITERION_TWICE");
    }

    @ParameterizedTest
    @CsvSource({"90, 80, 60, true", "90, 90, 60, false", "80, 90, 60, false", "90, 60, 60, false", "100, 2, 1, true"})
    void wantsMorePointsForABetterGrade(int excellent, int good, int qualified, boolean taken) {
        Scorecard card = new Scorecard(
                "评分表", "Card", List.of(criterion("STAFF", 100)), new GradeThresholds(excellent, good, qualified));

        if (taken) {
            assertThat(card.checked()).isEqualTo(card);
        } else {
            assertThat(Refusals.violations(card::checked)).containsExactly("/card/grades GRADES_OUT_OF_ORDER");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, EXCELLENT",
        "900, EXCELLENT",
        "899, GOOD",
        "800, GOOD",
        "799, QUALIFIED",
        "600, QUALIFIED",
        "599, UNQUALIFIED",
        "0, UNQUALIFIED"
    })
    void givesAGradeFromItsThresholdOn(int tenths, Grade grade) {
        assertThat(GRADES.of(tenths)).isEqualTo(grade);
    }

    @Test
    void countsPointsInWholeTenths() {
        assertThat(Tenths.of(new BigDecimal("18.5"))).hasValue(185);
        assertThat(Tenths.of(new BigDecimal("18.50"))).hasValue(185);
        assertThat(Tenths.of(new BigDecimal("20"))).hasValue(200);
        assertThat(Tenths.of(new BigDecimal("1E+2"))).hasValue(1000);
        assertThat(Tenths.of(new BigDecimal("18.55"))).isEmpty();
        assertThat(Tenths.shown(185)).isEqualTo("18.5");
    }

    private static Scorecard card(int first, int second) {
        return new Scorecard("评分表", "Card", List.of(criterion("STAFF", first), criterion("PLANS", second)), GRADES);
    }

    private static Criterion criterion(String code, int weight) {
        return new Criterion(code, "指标", "Criterion", weight, "材料", List.of());
    }

    private static Stream<String> rows(String kind, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "D0-%s%02d".formatted(kind, number));
    }
}
