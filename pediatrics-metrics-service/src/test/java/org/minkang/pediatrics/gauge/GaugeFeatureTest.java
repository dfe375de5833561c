package org.minkang.pediatrics.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.Counted;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "features")
class GaugeFeatureTest {

    private static final String METRICS = "/pediatrics/v1/metrics";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private Database database;

    @Autowired
    private Totals totals;

    private Suite suite;
    private Counted counted;

    @BeforeEach
    void given() {
        suite = new Suite(client, testDatabase);
        counted = new Counted(suite, totals, database);
    }

    @Test
    void showsProvincesAndPrefecturesOfTheLatestYearWithReturnsAndOfTheYearBefore() {
        yinchuan();
        String city =
                "{indicator=\"BEDS_PER_1000\",level=\"PREFECTURE\",prefecture=\"640100\",province=\"640000\",year=\"2021\"} ";
        String province = "{indicator=\"BEDS_PER_1000\",level=\"PROVINCE\",province=\"640000\",year=\"2021\"} ";

        Api.Answer gauges = Suite.ok(dashboard("640000").get(METRICS));

        assertThat(gauges.header("Content-Type")).startsWith("text/plain");
        assertThat(gauges.body())
                .contains(
                        "minkang_pediatrics_indicator_value" + city + "2.0",
                        "minkang_pediatrics_indicator_target" + city + "2.5",
                        "minkang_pediatrics_indicator_gap" + city.replace("year=", "unit=\"beds\",year=") + "30.0",
                        "minkang_pediatrics_indicator_met" + city + "0.0",
                        "minkang_pediatrics_completeness_ratio" + city + "1.0",
                        "minkang_pediatrics_indicator_target" + province,
                        "minkang_pediatrics_data_age_seconds{level=\"PROVINCE\",province=\"640000\",year=\"2020\"} ",
                        "minkang_pediatrics_data_timestamp_seconds{level=\"PREFECTURE\",prefecture=\"640100\"",
                        "minkang_pediatrics_data_age_seconds{level=\"PROVINCE\",province=\"640000\",year=\"2021\"} ")
                .doesNotContain(
                        "minkang_pediatrics_indicator_met" + province,
                        "minkang_pediatrics_indicator_value" + province,
                        "minkang_pediatrics_completeness_ratio" + province,
                        "year=\"2019\"",
                        "year=\"2022\"",
                        "640106");
    }

    @Test
    void showsOnlyRegionsThatLieInTheCallersAsAWhole() {
        yinchuan();

        assertThat(Suite.ok(dashboard("640100").get(METRICS)).body())
                .contains("prefecture=\"640100\"")
                .doesNotContain("level=\"PROVINCE\"");
        assertThat(Suite.ok(dashboard("640104", "640105").get(METRICS)).body()).doesNotContain("640100");
        assertThat(Suite.ok(dashboard("310000").get(METRICS)).body()).doesNotContain("640100");
        assertThat(Suite.ok(dashboard("640100", "640200").get(METRICS)).body())
                .contains("prefecture=\"640100\"", "prefecture=\"640200\"")
                .doesNotContain("level=\"PROVINCE\"");
    }

    @Test
    void wantsAScopeOfItsOwn() {
        assertThat(suite.as(Suite.province("640000")).get(METRICS).status()).isEqualTo(403);
    }

    @Test
    void costsNothingWhileNothingChangesAndShowsAChangeAtOnce() {
        counted.beds("620200", 2021, 20, 10_000);
        Api dashboard = dashboard("620200");

        Awaitility.await("two polls within a minute").untilAsserted(() -> {
            Api.Answer had = Suite.ok(dashboard.get(METRICS));
            assertThat(dashboard.get(METRICS, "If-None-Match", had.etag()).status())
                    .isEqualTo(304);
        });
        Api.Answer had = Suite.ok(dashboard.get(METRICS));
        counted.correct("620200", 2021, 30);
        Api.Answer changed = Suite.ok(dashboard.get(METRICS, "If-None-Match", had.etag()));

        assertThat(changed.body()).contains("prefecture=\"620200\",province=\"620000\",year=\"2021\"} 3.0");
    }

    /** All six parts of a city with 20 beds for 10,000 children each, of a later year only the children, and an older year. */
    private void yinchuan() {
        if (counted.count("select count(*) from return_round where area_code = '640100'") > 0) {
            return;
        }
        for (String county : new String[] {"640104", "640105", "640106", "640121", "640122", "640181"}) {
            counted.beds(county, 2021, 20, 10_000);
        }
        counted.beds("640104", 2020, 20, 10_000);
        suite.population("640104", 2022, 10_000, 60_000);
        suite.listed("640100", 2021);
        suite.target("BEDS_PER_1000", "640100", 2021, "2.5");
    }

    private Api dashboard(String... regions) {
        return suite.as(Tokens.client("dashboard").scopes("metrics.read").regions(regions));
    }
}
