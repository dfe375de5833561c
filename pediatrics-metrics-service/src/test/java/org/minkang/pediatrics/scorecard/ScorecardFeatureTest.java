package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "features")
class ScorecardFeatureTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Totals totals;

    private Suite suite;

    @BeforeEach
    void given() {
        suite = new Suite(client, database);
    }

    @Test
    void whatOnlyLooksMetIsNotMet() {
        beds("210102", 2019, 2_469, 1_234_567);
        suite.listed("210102", 2019);
        suite.target("BEDS_PER_1000", "210102", 2019, "2.0");

        Api.Answer card = card("210102", 2019);

        assertThat(card.<List<String>>at(line("value"))).containsExactly("1.999891459920");
        assertThat(card.<List<String>>at(line("shown"))).containsExactly("2.00");
        assertThat(card.<List<String>>at(line("verdict"))).containsExactly("NOT_MET");
        assertThat(card.<List<Boolean>>at(line("looksMet"))).containsExactly(true);
        assertThat(card.<List<Integer>>at(line("gap"))).containsExactly(1);
        assertThat(card.<List<Boolean>>at(line("target.inherited"))).containsExactly(false);
    }

    @Test
    void whatIsExactlyOnItsTargetIsMet() {
        beds("210103", 2019, 22, 10_000);
        suite.listed("210103", 2019);
        suite.target("BEDS_PER_1000", "210103", 2019, "2.2");

        Api.Answer card = card("210103", 2019);

        assertThat(card.<List<String>>at(line("verdict"))).containsExactly("MET");
        assertThat(card.<List<Integer>>at(line("gap"))).containsExactly(0);
        assertThat(card.<List<Boolean>>at(line("looksMet"))).isEmpty();
        assertThat(card.<List<String>>at(line("forecast.outcome"))).containsExactly("REACHED");
    }

    @Test
    void nothingIsDecidedWhileNobodyKnowsWhoOwesAReturn() {
        beds("210104", 2019, 10, 10_000);
        suite.target("BEDS_PER_1000", "210104", 2019, "2.2");

        Api.Answer card = card("210104", 2019);

        assertThat(card.<List<String>>at(line("verdict"))).containsExactly("UNDECIDED");
        assertThat(card.<List<Boolean>>at(line("completeness.listed"))).containsExactly(false);
    }

    @Test
    void aRoundOfTownshipCentresDecidesNothingOfHospitals() {
        String figures = "pediatric_beds, personnel_expenditure, business_expenditure";
        suite.returned("210105", 2019, "A100", "APPROVED", figures, "30, 4000000, 10000000");
        counted("210105", 2019);
        suite.target("PERSONNEL_SHARE", "210105", 2019, "35");
        suite.listed("210105", 2019, "C2");

        String share = "$.indicators[?(@.indicator == 'PERSONNEL_SHARE')].";
        Api.Answer card = card("210105", 2019);
        assertThat(card.<List<String>>at(share + "verdict")).containsExactly("UNDECIDED");
        assertThat(card.<List<Boolean>>at(share + "completeness.listed")).containsExactly(false);
        assertThat(card.<List<Boolean>>at(line("completeness.listed"))).containsExactly(false);
        String delivery = "$.indicators[?(@.indicator == 'DELIVERY_COVERAGE')].completeness.listed";
        assertThat(card.<List<Boolean>>at(delivery)).containsExactly(true);
    }

    @Test
    void nothingIsNotZeroWhereARoundAsksOtherInstitutions() {
        suite.population("210112", 2019, 10_000, 60_000);
        suite.listed("210112", 2019, "C2");

        assertThat(card("210112", 2019).<List<String>>at(line("absence"))).containsExactly("NOTHING_REPORTED");
    }

    @Test
    void noValueIsShownWhileAPopulationIsMissing() {
        beds("220102", 2019, 100, 10_000);

        Api.Answer city = card("220100", 2019);

        assertThat(city.<List<String>>at(line("absence"))).containsExactly("POPULATION_INCOMPLETE");
        assertThat(city.<List<String>>at(line("value"))).isEmpty();
        assertThat(city.<List<Integer>>at(line("numerator"))).containsExactly(100);
    }

    @Test
    void gapsOfPartsDoNotAddUpToThatOfTheWhole() {
        beds("620200", 2019, 30, 10_000);
        for (String county : List.of("460105", "460106", "460107", "460108")) {
            beds(county, 2019, county.equals("460105") ? 100 : 10, 10_000);
        }
        suite.listed("460100", 2019);
        suite.target("BEDS_PER_1000", "460100", 2019, "2.0");

        Api.Answer children =
                Suite.ok(suite.as(Suite.city("460100")).get("/pediatrics/v1/scorecards/460100/children?year=2019"));

        String gaps = "$.gaps[?(@.indicator == 'BEDS_PER_1000')].";
        assertThat(children.<List<Integer>>at(gaps + "whole")).containsExactly(0);
        assertThat(children.<List<Integer>>at(gaps + "parts")).containsExactly(30);
        assertThat(children.<List<Integer>>at("$.items[0].indicators[?(@.indicator == 'BEDS_PER_1000')].rank.place"))
                .containsExactly(1);
        assertThat(children.<List<Integer>>at("$.items[2].indicators[?(@.indicator == 'BEDS_PER_1000')].rank.place"))
                .containsExactly(2);
    }

    @Test
    void listsOneIndicatorOverAllRegionsOfALevel() {
        beds("620200", 2016, 30, 10_000);

        Api.Answer table = Suite.ok(suite.as(Suite.province("620000"))
                .get("/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2016&level=PREFECTURE&within=620000"));
        Api.Answer file = Suite.ok(suite.as(Suite.province("620000"))
                .get("/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2016&level=COUNTY&within=620000&format=csv"));

        assertThat(table.<List<String>>at("$.items[?(@.region == '620200')].value"))
                .containsExactly("3.000000000000");
        assertThat(table.<List<String>>at("$.items[?(@.region == '620100')].absence"))
                .containsExactly("NOTHING_REPORTED");
        assertThat(file.body())
                .contains("620200,嘉峪关市,BEDS_PER_1000,", "620102,城关区", "无机构上报", "指标代码,指标,定义版本", "单位,无值原因");
    }

    @Test
    void aTableMarksWhatOnlyLooksMet() {
        beds("210106", 2019, 2_469, 1_234_567);
        beds("210111", 2019, 2_470, 1_234_567);
        suite.listed("210106", 2019);
        suite.target("BEDS_PER_1000", "210106", 2019, "2.0");
        suite.target("BEDS_PER_1000", "210111", 2019, "2.0");
        String values = "/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2019&level=COUNTY&within=210100";
        Api city = suite.as(Suite.city("210100"));

        Api.Answer table = Suite.ok(city.get(values));
        Api.Answer file = Suite.ok(city.get(values + "&format=csv"));

        assertThat(table.<List<Boolean>>at("$.items[?(@.region == '210106')].looksMet"))
                .containsExactly(true);
        assertThat(table.<List<Boolean>>at("$.items[?(@.region == '210111')].looksMet"))
                .isEmpty();
        assertThat(file.body()).contains("仅舍入后似达标", "1.999891459920,2.00,张/千名儿童,,2.0,未达标,是,1,");
    }

    @Test
    void aPollOfWhatDidNotChangeCostsNoAnswerAndAChangeIsSeenAtOnce() {
        beds("230102", 2019, 22, 10_000);
        Api county = suite.as(Suite.county("230102"));
        String path = "/pediatrics/v1/scorecards/230102?year=2019";
        Api.Answer first = Suite.ok(county.get(path));

        assertThat(county.get(path, "If-None-Match", first.etag()).status()).isEqualTo(304);
        beds("230102", 2019, 5, 0);
        Api.Answer second = Suite.ok(county.get(path, "If-None-Match", first.etag()));
        assertThat(second.<List<Integer>>at(line("numerator"))).containsExactly(27);
    }

    @Test
    void answersAsWasKnownThen() {
        beds("230103", 2019, 22, 10_000);
        Instant then = Instant.now();
        beds("230103", 2019, 5, 0);

        Api county = suite.as(Suite.county("230103"));
        assertThat(county.get("/pediatrics/v1/scorecards/230103?year=2019&asOf=" + then)
                        .<List<Integer>>at(line("numerator")))
                .containsExactly(22);
    }

    @Test
    void aNeighbourSeesNothing() {
        assertThat(suite.as(Suite.county("230103"))
                        .get("/pediatrics/v1/scorecards/230104?year=2019")
                        .status())
                .isEqualTo(404);
        assertThat(suite.as(Suite.county("230103"))
                        .get("/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2019&level=COUNTY&within=230100")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer card(String region, int year) {
        return Suite.ok(suite.as(Suite.city(region)).get("/pediatrics/v1/scorecards/" + region + "?year=" + year));
    }

    private static String line(String member) {
        return "$.indicators[?(@.indicator == 'BEDS_PER_1000')]." + member;
    }

    /** Beds that were returned and approved, and children where there are any. */
    private void beds(String area, int year, int beds, int children) {
        suite.returned(area, year, "A100", "APPROVED", "pediatric_beds", Integer.toString(beds));
        counted(area, year);
        if (children > 0) {
            suite.population(area, year, children, children * 6L);
        }
    }

    private void counted(String area, int year) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), year)))
                .block();
    }
}
