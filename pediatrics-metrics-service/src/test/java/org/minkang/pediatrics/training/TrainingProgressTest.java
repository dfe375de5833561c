package org.minkang.pediatrics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.target.Targets;
import org.minkang.pediatrics.training.TrainingProgress.OfProgramme;
import org.minkang.pediatrics.training.TrainingProgress.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainingProgressTest {

    private static final RegionCode PROVINCE = new RegionCode("440000");
    private static final Target RESIDENTS =
            Targets.target("RESIDENTS_TRAINED", PROVINCE, null, Criterion.atLeast("1750"));
    private static final Target TRANSFER = Targets.target("TRANSFER_TRAINED", PROVINCE, null, Criterion.atLeast("360"));

    @Test
    void residentsCountOverAllYears() {
        OfProgramme open = residents(taken(2022, 900L), taken(2023, 849L));
        OfProgramme met = residents(taken(2022, 900L), taken(2023, 850L));

        assertThat(target(open).standing()).isEqualTo(Standing.NOT_MET);
        assertThat(target(open).missing()).isEqualByComparingTo("1");
        assertThat(open.cumulated()).isEqualTo(1_749);
        assertThat(open.actual()).isEqualTo(849);
        assertThat(target(met).standing()).isEqualTo(Standing.MET);
        assertThat(target(met).missing()).isEqualByComparingTo("0");
    }

    @Test
    void aYearNotCountedLeavesATargetOpenUnlessItIsReachedAlready() {
        assertThat(target(residents(taken(2022, null), taken(2023, 1_749L))).standing())
                .isEqualTo(Standing.UNDECIDED);
        assertThat(target(residents(taken(2022, 1_749L))).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(target(residents(taken(2022, null), taken(2023, 1_750L))).standing())
                .isEqualTo(Standing.MET);
        assertThat(target(residents()).missing()).isEqualByComparingTo("1750");
    }

    @Test
    void transfersCountInTheirYearAlone() {
        List<TrainingYear> years = List.of(
                new TrainingYear(TrainingKind.TRANSFER, 2022, null, 360L, true, true),
                new TrainingYear(TrainingKind.TRANSFER, 2023, 400L, 359L, true, true));

        OfProgramme transfer = of(TrainingKind.TRANSFER, PROVINCE, years);

        assertThat(target(transfer).standing()).isEqualTo(Standing.NOT_MET);
        assertThat(target(transfer).reached()).isEqualTo(359);
        assertThat(transfer.planned()).isEqualTo(400);
        assertThat(transfer.cumulated()).isEqualTo(719);
        assertThat(transfer.years()).hasSize(2);
    }

    @Test
    void aCityIsNotMeasuredByTheNumberOfItsProvince() {
        assertThat(of(TrainingKind.RESIDENCY, new RegionCode("440100"), List.of())
                        .target())
                .isNull();
    }

    @Test
    void aCountIsProvisionalThenFinalThenRevised() {
        TrainingIntake open = TrainingIntake.recorded(
                Ids.next(), PROVINCE, 2023, TrainingKind.RESIDENCY, count(null, false), Targets.NOW);
        TrainingIntake closed = open.revise(count(40L, true), Targets.NOW);
        TrainingIntake revised = closed.revise(count(41L, true), Targets.NOW);

        assertThat(Stream.of(open, open.revise(count(39L, false), Targets.NOW), closed, revised))
                .extracting(TrainingIntake::status)
                .containsExactly(
                        IntakeStatus.PROVISIONAL, IntakeStatus.PROVISIONAL, IntakeStatus.FINAL, IntakeStatus.REVISED);
        assertThat(revised.version()).isEqualTo(2);
        assertThatThrownBy(() -> closed.revise(count(41L, false), Targets.NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> open.revise(count(null, true), Targets.NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void everyKindIsMeasuredByTheIndicatorThatCountsIt() throws IOException {
        Set<String> shipped = new HashSet<>();
        try (InputStream resource = IndicatorDefinition.class.getResourceAsStream("indicators.json")) {
            for (JsonNode indicator : new JsonMapper().readTree(resource)) {
                shipped.add(indicator.get("code").stringValue()
                        + indicator.get("kind").stringValue()
                        + indicator.get("numerator").path("programme").asString(""));
            }
        }

        assertThat(Stream.of(TrainingKind.values()).map(TrainingProgressTest::counted))
                .isSubsetOf(shipped);
    }

    private static String counted(TrainingKind kind) {
        TrainingMeasure measure = TrainingMeasure.of(kind);
        return measure.indicator() + (measure.cumulative() ? "CUMULATIVE" : "YEARLY") + kind;
    }

    private static TrainingIntake.Count count(@Nullable Long actual, boolean closed) {
        return new TrainingIntake.Count(40L, actual, "年报", closed);
    }

    private static TrainingYear taken(int year, @Nullable Long actual) {
        return new TrainingYear(TrainingKind.RESIDENCY, year, null, actual, actual != null, true);
    }

    private static TrainingProgress.OfTarget target(OfProgramme programme) {
        return Objects.requireNonNull(programme.target());
    }

    private static OfProgramme residents(TrainingYear... years) {
        return of(TrainingKind.RESIDENCY, PROVINCE, Arrays.asList(years));
    }

    private static OfProgramme of(TrainingKind kind, RegionCode region, List<TrainingYear> years) {
        return TrainingProgress.of(region, 2023, years, List.of(RESIDENTS, TRANSFER)).programmes().stream()
                .filter(one -> one.programme() == kind)
                .findFirst()
                .orElseThrow();
    }
}
