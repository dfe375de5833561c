package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The sample of Guangdong, as dashboards and bureaus read it through the gateway: exact figures, and verdicts that are never too good. */
@ExtendWith(RunningSuite.class)
class CapacityTest {

    private static final String BEDS = "BEDS_PER_1000";
    private static final String PHYSICIANS = "PHYSICIANS_PER_1000";

    @Test
    void aCountyThatHasExactlyWhatIsWantedMeetsItsTargets(Door door) {
        JsonNode beds = line(door, "441204", BEDS);
        JsonNode physicians = line(door, "441204", PHYSICIANS);

        assertThat(beds.at("/numerator").asLong()).isEqualTo(220);
        assertThat(beds.at("/denominator").asLong()).isEqualTo(100_000);
        assertThat(beds.at("/value").asString()).isEqualTo("2.200000000000");
        assertThat(beds.at("/verdict").asString()).isEqualTo("MET");
        assertThat(beds.at("/gap").asLong(-1)).isZero();
        assertThat(physicians.at("/value").asString()).isEqualTo("0.690000000000");
        assertThat(physicians.at("/verdict").asString()).isEqualTo("MET");
    }

    @Test
    void aCityWithoutCountiesLooksAsIfItMetItsTargetsAndDoesNot(Door door) {
        JsonNode beds = line(door, "441900", BEDS);
        JsonNode physicians = line(door, "441900", PHYSICIANS);

        assertThat(beds.at("/numerator").asLong()).isEqualTo(2716);
        assertThat(beds.at("/denominator").asLong()).isEqualTo(1_234_567);
        assertThat(physicians.at("/numerator").asLong()).isEqualTo(851);
        assertThat(List.of(beds, physicians)).allSatisfy(CapacityTest::looksMetAndIsOneShort);
        assertThat(beds.at("/shown").asString()).isEqualTo("2.20");
        assertThat(physicians.at("/shown").asString()).isEqualTo("0.69");
    }

    @Test
    void soDoesADistrict(Door door) {
        JsonNode beds = line(door, "440513", BEDS);

        assertThat(beds.at("/value").asString()).isEqualTo("2.199797925539");
        looksMetAndIsOneShort(beds);
        looksMetAndIsOneShort(line(door, "440513", PHYSICIANS));
    }

    @Test
    void whatAMissingReturnCouldTurnIsNotDecided(Door door) {
        List<JsonNode> undecided = counties(door).stream()
                .filter(county -> county.at("/verdict").asString().equals("UNDECIDED"))
                .toList();

        assertThat(undecided)
                .extracting(county -> county.at("/region").asString())
                .containsExactly("440982", "441224", "441502", "441781", "445281");
        assertThat(undecided)
                .allSatisfy(county -> assertThat(county.at("/reported").asInt())
                        .isLessThan(county.at("/expected").asInt()));
    }

    /** 441322 has two returns outstanding, which can only add to its beds. */
    @Test
    void whatAMissingReturnCannotTurnIsDecided(Door door) {
        JsonNode county =
                only(counties(door), one -> one.at("/region").asString().equals("441322"));

        assertThat(county.at("/reported").asInt())
                .isLessThan(county.at("/expected").asInt());
        assertThat(county.at("/verdict").asString()).isEqualTo("MET");
        assertThat(county.at("/settled").asBoolean()).isFalse();
    }

    @Test
    void theProvinceIsTheSumOfItsPrefecturesAndOfItsCounties(Door door) {
        JsonNode province = line(door, "440000", BEDS);
        List<JsonNode> prefectures = values(door, "PREFECTURE");
        List<JsonNode> counties = counties(door);

        assertThat(prefectures).hasSize(21);
        assertThat(counties).hasSize(124);
        assertThat(List.of(prefectures, counties)).allSatisfy(parts -> {
            assertThat(sum(parts, "/numerator"))
                    .isEqualTo(province.at("/numerator").asLong());
            assertThat(sum(parts, "/denominator"))
                    .isEqualTo(province.at("/denominator").asLong());
        });
        assertThat(province.at("/numerator").asLong()).isEqualTo(44_460);
        assertThat(province.at("/denominator").asLong()).isEqualTo(21_522_840);
    }

    @Test
    void whatPartsLackDoesNotAddUpToWhatTheProvinceLacks(Door door) {
        JsonNode gaps = only(
                list(door.get("dashboard", "/pediatrics/v1/scorecards/440000/children?year=2025")
                        .body()
                        .at("/gaps")),
                one -> one.at("/indicator").asString().equals(BEDS));

        assertThat(gaps.at("/whole").asLong()).isEqualTo(2_891);
        assertThat(gaps.at("/parts").asLong())
                .isEqualTo(sum(values(door, "PREFECTURE"), "/gap"))
                .isEqualTo(4_175);
        assertThat(sum(counties(door), "/gap")).isEqualTo(4_679);
    }

    @Test
    void fourLargePrefecturesHaveNoTertiaryChildrensHospital(Door door) {
        JsonNode found = door.get(
                        "province-admin",
                        "/pediatrics/v1/rule-findings?region=440000&year=2025&rule=TERTIARY_CHILDRENS_HOSPITAL&outcome=NOT_MET")
                .body();

        assertThat(list(found.at("/items")))
                .extracting(finding -> finding.at("/regionCode").asString())
                .containsExactly("440500", "440900", "441300", "445200");
    }

    @Test
    void aCountySeesNoOther(Door door) {
        assertThat(door.get("county-bureau", "/pediatrics/v1/scorecards/441322?year=2025")
                        .status())
                .isEqualTo(200);
        assertThat(door.get("county-bureau", "/pediatrics/v1/scorecards/441302?year=2025")
                        .status())
                .isEqualTo(404);
        assertThat(list(door.get("county-bureau", "/pediatrics/v1/returns?year=2025&region=441302")
                        .body()
                        .at("/items")))
                .isEmpty();
    }

    private static void looksMetAndIsOneShort(JsonNode line) {
        assertThat(line.at("/verdict").asString()).isEqualTo("NOT_MET");
        assertThat(line.at("/looksMet").asBoolean()).isTrue();
        assertThat(line.at("/gap").asLong()).isEqualTo(1);
    }

    private static JsonNode line(Door door, String region, String indicator) {
        JsonNode card = door.get("dashboard", "/pediatrics/v1/scorecards/" + region + "?year=2025")
                .body();
        return only(
                list(card.at("/indicators")),
                line -> line.at("/indicator").asString().equals(indicator));
    }

    private static List<JsonNode> counties(Door door) {
        return values(door, "COUNTY");
    }

    private static List<JsonNode> values(Door door, String level) {
        return list(door.get(
                        "dashboard",
                        "/pediatrics/v1/values?indicator=" + BEDS + "&year=2025&within=440000&level=" + level)
                .body()
                .at("/items"));
    }

    private static long sum(List<JsonNode> rows, String pointer) {
        return rows.stream().mapToLong(row -> row.at(pointer).asLong()).sum();
    }

    private static List<JsonNode> list(JsonNode items) {
        return items.valueStream().toList();
    }

    private static JsonNode only(List<JsonNode> all, Predicate<JsonNode> wanted) {
        List<JsonNode> found = all.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
