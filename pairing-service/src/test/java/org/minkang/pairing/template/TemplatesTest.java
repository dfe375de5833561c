package org.minkang.pairing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TemplatesTest {

    private final ProgrammeTemplate template = new Templates(
                    JsonMapper.builder().build())
            .find("CITY_TOWNSHIP_SUPPORT")
            .orElseThrow();

    @Test
    void carriesEveryRowOfTheCityPlanAndWhatOthersLinkToIt() {
        Stream<String> expected = Stream.of(
                        rows("M", 6),
                        rows("N", 4),
                        rows("G", 6),
                        rows("I", 2),
                        rows("R", 6),
                        rows("P", 7),
                        rows("A", 11),
                        rows("F", 7),
                        rows("S", 4),
                        rows("O", 3),
                        Stream.of("D7-K02", "D8-K06"))
                .flatMap(ids -> ids);

        assertThat(template.rows().stream().map(CatalogueRow::id))
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void hasTheFourMilestonesOfThePlan() {
        assertThat(template.milestones().stream()
                        .map(milestone -> milestone.kind() + " " + milestone.in(2012) + " " + milestone.owner() + " "
                                + milestone.sourceRef()))
                .containsExactly(
                        "PLAN_ISSUED 2012-06-15 BUREAU D0-S01",
                        "AGREEMENT_SIGNED 2012-06-30 SUPPORTER D0-S02",
                        "POSTS_TAKEN_UP 2012-07-30 SUPPORTER D0-S03",
                        "YEAR_ASSESSED 2012-12-30 BUREAU D0-S04");
    }

    @Test
    void offersPresetsAndSaysWhichAreUnconfirmed() {
        assertThat(template.presets().stream().filter(ParameterPreset::verified).map(ParameterPreset::code))
                .containsExactly("SEED_2012", "HEBEI_TERTIARY");
        assertThat(template.preset("NATIONAL_2016"))
                .get()
                .extracting(ParameterPreset::verified)
                .isEqualTo(false);
        assertThat(template.preset(template.preset()))
                .get()
                .extracting(ParameterPreset::minPeriodMonths)
                .isEqualTo(12);
        assertThat(template.preset("UNKNOWN")).isEmpty();
    }

    @Test
    void saysNothingOfFiguresThatThePlanLeavesOpen() {
        ParameterPreset seed = template.preset("SEED_2012").orElseThrow();

        assertThat(new Integer[] {seed.minTeamSize(), seed.minContinuousMonths(), seed.minSeniorCount()})
                .containsOnlyNulls();
    }

    @Test
    void keepsRowsOfAKindInThePlansOrder() {
        assertThat(template.rows("LEGAL_BASIS").stream().map(CatalogueRow::id))
                .isEqualTo(List.of("D0-M02", "D0-M03", "D0-M04", "D0-M05"));
        assertThat(template.rows("GOAL")).hasSize(6);
    }

    private static Stream<String> rows(String kind, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "D0-%s%02d".formatted(kind, number));
    }
}
