package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The shipped sample, as it stands after every step went through the gateway: a city's plan of 2012 and its whole year. */
@ExtendWith(RunningSuite.class)
class CityPlanTest {

    @Test
    void sevenSecondaryHospitalsSupportAllTenTownshipHealthCentres(Door door) {
        JsonNode coverage = door.get(
                        "city-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-12-30")
                .body();

        assertThat(coverage.at("/total/institutions").asInt()).isEqualTo(10);
        assertThat(coverage.at("/total/signed").asInt()).isEqualTo(10);
        assertThat(coverage.at("/total/percent").asString()).isEqualTo("100.00");
        assertThat(coverage.at("/total/met").asBoolean()).isTrue();
        assertThat(coverage.at("/uncovered").isEmpty()).isTrue();
        JsonNode hospitals = door.get("city-bureau", "/reference/v1/institutions?level=SECONDARY&count=true")
                .body();
        assertThat(hospitals.at("/page/total").asInt()).isEqualTo(7);
    }

    @Test
    void isNotCoveredBeforeTheLastAgreementWasSigned(Door door) {
        JsonNode coverage = door.get(
                        "city-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-07-29")
                .body();

        assertThat(coverage.at("/total/met").asBoolean()).isFalse();
        assertThat(coverage.at("/total/signed").asInt()).isEqualTo(5);
    }

    @Test
    void everyAgreementOfTheFirstTermWasSignedInTimeAndItsYearAssessed(Door door) {
        List<JsonNode> pairings = pairings(door, 1);

        assertThat(pairings).hasSize(10).allSatisfy(pairing -> {
            assertThat(pairing.at("/signedOn").asString()).isLessThanOrEqualTo("2012-06-30");
            assertThat(pairing.at("/status").asString()).isEqualTo("ASSESSED");
            assertThat(pairing.at("/course/assessedYears/0").asInt()).isEqualTo(2012);
        });
    }

    @Test
    void aRenewedPairingFollowsTheFirstTermWithoutABreak(Door door) {
        List<JsonNode> renewed = pairings(door, 2);

        assertThat(renewed).hasSize(1);
        JsonNode next = renewed.get(0);
        JsonNode first = pairings(door, 1).stream()
                .filter(pairing -> pairing.at("/id").equals(next.at("/renews")))
                .findAny()
                .orElseThrow();
        assertThat(first.at("/renewedBy")).isEqualTo(next.at("/id"));
        assertThat(LocalDate.parse(next.at("/period/start").asString()))
                .isEqualTo(LocalDate.parse(first.at("/period/end").asString()).plusDays(1));
        assertThat(next.at("/status").asString()).isEqualTo("SIGNED");
    }

    @Test
    void theGapListFindsTheFiveDaysThatTheSecondBatchWasLateAndNothingElse(Door door) {
        JsonNode list = door.get("city-bureau", "/pairing/v1/reports/gap-list?programmeId=" + programme(door))
                .body();

        assertThat(list.at("/items")).hasSize(1);
        assertThat(list.at("/items/0/recipientCode").asString()).isEqualTo("12441322MK0001030U");
        assertThat(list.at("/items/0/gaps")).hasSize(1);
        JsonNode gap = list.at("/items/0/gaps/0");
        assertThat(gap.at("/discipline").asString()).isEqualTo("检验");
        assertThat(gap.at("/period/start").asString()).isEqualTo("2012-11-01");
        assertThat(gap.at("/period/end").asString()).isEqualTo("2012-11-05");
        assertThat(gap.at("/days").asInt()).isEqualTo(5);
    }

    @Test
    void aPostingWasCutShortWithItsReasonAndAnotherPersonCameOnTheNextDay(Door door) {
        JsonNode postings = door.get(
                        "city-bureau", "/pairing/v1/postings?supporter=12441324MK0000062T&recipient=12441324MK00010736")
                .body()
                .at("/items");

        JsonNode recalled =
                only(postings, posting -> posting.at("/status").asString().equals("RECALLED"));
        assertThat(recalled.at("/period/end").asString()).isEqualTo("2012-09-30");
        assertThat(recalled.at("/endReason").asString()).isNotBlank();
        JsonNode next =
                only(postings, posting -> posting.at("/period/start").asString().equals("2012-10-01"));
        assertThat(next.at("/discipline")).isEqualTo(recalled.at("/discipline"));
        assertThat(next.at("/person/number")).isNotEqualTo(recalled.at("/person/number"));
    }

    @Test
    void theHospitalThatLeftAGapCameLastAndWasCriticisedInAPublishedNotice(Door door) {
        String programme = programme(door);
        JsonNode places = door.get("city-bureau", "/pairing/v1/assessment-ranking?year=2012&programmeId=" + programme)
                .body()
                .at("/places");
        JsonNode notices = door.get("city-bureau", "/pairing/v1/notices?kind=CRITICISM&programmeId=" + programme)
                .body()
                .at("/items");

        assertThat(places).hasSize(10);
        assertThat(places.at("/9/supporter/creditCode").asString()).isEqualTo("12441300MK0000011R");
        assertThat(notices).hasSize(1);
        assertThat(notices.at("/0/unitCode").asString()).isEqualTo("12441300MK0000011R");
        assertThat(notices.at("/0/status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void everyPairingHandedItsAnnualSummaryInBeforeTheYearWasOver(Door door) {
        JsonNode summaries = door.get("city-bureau", "/pairing/v1/annual-summaries?year=2012&limit=200")
                .body()
                .at("/items");

        assertThat(summaries).hasSize(10).allSatisfy(summary -> assertThat(
                        summary.at("/submittedOn").asString())
                .isLessThanOrEqualTo("2012-12-30"));
    }

    /** Two seats each, five pairings from 1 July (184 days) and five from 30 July (155 days), less the gap of five days. */
    @Test
    void theYearsReportCountsEveryDayOnPost(Door door) {
        JsonNode report = door.get(
                        "city-bureau", "/pairing/v1/reports/annual-summary?year=2012&programmeId=" + programme(door))
                .body();

        assertThat(report.at("/support/personDays").asInt()).isEqualTo(2 * 5 * (184 + 155) - 5);
        assertThat(report.at("/support/staffOnPost").asInt()).isEqualTo(20);
        assertThat(report.at("/coverage/percent").asString()).isEqualTo("100.00");
    }

    @Test
    void aCountySeesItsOwnPartOfThePlanOnly(Door door) {
        JsonNode coverage = door.get(
                        "county-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-12-30")
                .body();

        assertThat(coverage.at("/total/institutions").asInt()).isEqualTo(3);
        assertThat(coverage.at("/regions")).hasSize(1);
        assertThat(coverage.at("/regions/0/region").asString()).isEqualTo("441322");
    }

    private static List<JsonNode> pairings(Door door, int term) {
        return door.get("city-bureau", "/pairing/v1/pairings?limit=200&programmeId=" + programme(door))
                .body()
                .at("/items")
                .valueStream()
                .filter(pairing -> pairing.at("/term").asInt() == term)
                .toList();
    }

    private static JsonNode only(JsonNode items, Predicate<JsonNode> wanted) {
        List<JsonNode> found = items.valueStream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String programme(Door door) {
        return door.get("city-bureau", "/pairing/v1/programmes?year=2012").text("/items/0/id");
    }
}
