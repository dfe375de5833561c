package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Counted;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Meilie (350402) and Sanyuan (350403) in Sanming became the new Sanyuan (350404) in 2021. */
@ServiceTest(shared = "features")
class ChangedRegionFeatureTest {

    private static final String LINE = "$.indicators[?(@.indicator == 'BEDS_PER_1000')].";
    private static final String[] CHANGED = {"350402", "350403", "350404"};

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private Database database;

    @Autowired
    private Totals totals;

    private Suite suite;
    private Api city;

    /** 20 beds for 4,000 and 6,000 children before, 33 beds for 11,000 after. */
    @BeforeEach
    void given() {
        suite = new Suite(client, testDatabase);
        city = suite.as(Suite.city("350400"));
        Counted counted = new Counted(suite, totals, database);
        if (counted.count("select count(*) from population where area_code = '350404'") == 0) {
            suite.population("350402", 2020, 4_000, 30_000);
            suite.population("350403", 2020, 6_000, 40_000);
            suite.returned("350404", 2020, "A100", "APPROVED", "pediatric_beds", "20");
            counted.correct("350404", 2020, 20);
            counted.beds("350404", 2021, 33, 11_000);
        }
    }

    @Test
    void theSeriesGoesOnAndTheChangeOfValueSaysThatTheRegionChanged() {
        Api.Answer card = Suite.ok(city.get("/pediatrics/v1/scorecards/350404?year=2021"));

        assertThat(card.<List<String>>at(LINE + "change.before")).containsExactly("2.000000000000");
        assertThat(card.<List<String>>at(LINE + "change.difference")).containsExactly("1.000000000000");
        assertThat(card.<List<String>>at(LINE + "change.regionChanges[*].code")).containsExactly(CHANGED);
        assertThat(card.<List<String>>at(LINE + "change.regionChanges[0].successor"))
                .containsExactly("350404");
    }

    @Test
    void theCityThatHasItInsideSaysSoToo() {
        Api.Answer children = Suite.ok(city.get("/pediatrics/v1/scorecards/350400/children?year=2021"));

        assertThat(children.<List<String>>at("$.items[?(@.region == '350404')].indicators[?(@.indicator =="
                        + " 'BEDS_PER_1000')].change.regionChanges[*].code"))
                .containsExactly(CHANGED);
        assertThat(children.<List<String>>at("$.items[*].region")).doesNotContain("350402", "350403");
    }

    /** Otherwise the old parts and the new whole would be counted together. */
    @Test
    void aPopulationUnderAnotherCodeThanItsYearsIsRefusedAndNamesThose() {
        Api.Answer refused = city.post("/pediatrics/v1/populations", """
                {"regionCode": "350404", "year": 2020, "children": 10000, "residents": 70000, "source": "统计年鉴", "settled": true}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/regionCode");
        assertThat(refused.<List<String>>at("$.errors[*].code")).containsExactly("REGION_NOT_COUNTED");
        assertThat(refused.<String>at("$.errors[0].detail")).contains("350402, 350403");
    }

    @Test
    void theRetiredCodeIsAnsweredUnderTodays() {
        Api.Answer card = Suite.ok(city.get("/pediatrics/v1/scorecards/350402?year=2020"));
        Api.Answer table = Suite.ok(
                city.get("/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2020&level=COUNTY&within=350400"));

        assertThat(card.<String>at("$.region")).isEqualTo("350404");
        assertThat(card.<List<String>>at(LINE + "value")).containsExactly("2.000000000000");
        assertThat(table.<List<String>>at("$.items[?(@.region == '350404')].value"))
                .containsExactly("2.000000000000");
        assertThat(table.<List<String>>at("$.items[*].region")).doesNotContain("350402", "350403");
    }

    @Test
    void anExplanationNamesThePopulationsUnderTheCodesTheyWereCountedUnder() {
        Api.Answer told =
                Suite.ok(city.get("/pediatrics/v1/explanations?region=350403&year=2020&indicator=BEDS_PER_1000"));

        assertThat(told.<String>at("$.region")).isEqualTo("350404");
        assertThat(told.<String>at("$.calculation")).isEqualTo("20 ÷ 10000 × 1000 = 2");
        assertThat(told.<List<String>>at("$.inputs.populations[*].regionCode")).containsExactly("350402", "350403");
    }

    @Test
    void aDifferenceNamesAPopulationUnderTheCodeItWasCountedUnder() {
        Api.Answer told =
                Suite.ok(city.get("/pediatrics/v1/explanations?region=350404&year=2020&indicator=BEDS_PER_1000"));
        String path = "/pediatrics/v1/populations/" + told.<String>at("$.inputs.populations[0].id");
        Instant before = Instant.now();
        Api.Answer population = Suite.ok(city.get(path));
        Suite.ok(city.put(path, """
                {"children": 4000, "residents": 30001, "source": "复核", "settled": true}""", population));

        Api.Answer moved = Suite.ok(city.get("/pediatrics/v1/differences?region=350403&year=2020&fromTime=" + before));

        assertThat(moved.<String>at("$.region")).isEqualTo("350404");
        assertThat(moved.<List<String>>at("$.inputs[*].region")).containsExactly("350402");
        assertThat(moved.<List<String>>at("$.inputs[*].figures[*].after")).containsExactly("30001");
    }
}
