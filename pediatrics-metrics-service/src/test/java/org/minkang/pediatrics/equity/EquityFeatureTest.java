package org.minkang.pediatrics.equity;

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

@ServiceTest(shared = "features")
class EquityFeatureTest {

    private static final String EQUITY = "/pediatrics/v1/equity?indicator=BEDS_PER_1000&region=";

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
    void twoCountiesOfOneCityDifferInsideIt() {
        counted.beds("440402", 2017, 2, 1_000);
        counted.beds("440403", 2017, 18, 3_000);

        Api.Answer equity = Suite.ok(suite.as(Suite.city("440400")).get(EQUITY + "440400&from=2016&to=2017"));

        assertThat(equity.<List<Integer>>at("$.years[*].year")).containsExactly(2016, 2017);
        assertThat(equity.<String>at("$.years[1].gini")).isEqualTo("0.150000");
        assertThat(equity.<String>at("$.years[1].theil")).isEqualTo("0.072460");
        assertThat(equity.<String>at("$.years[1].theilBetween")).isEqualTo("0.000000");
        assertThat(equity.<String>at("$.years[1].theilWithin")).isEqualTo("0.072460");
        assertThat(equity.<String>at("$.years[1].ratio")).isEqualTo("3.000000");
        assertThat(equity.<Integer>at("$.years[1].counted")).isEqualTo(2);
        assertThat(equity.<Integer>at("$.years[1].incomplete")).isEqualTo(2);
        assertThat(equity.<List<String>>at("$.years[1].without[*].region")).containsExactly("440404");
        assertThat(equity.<Integer>at("$.years[0].withoutValue")).isEqualTo(3);
        assertThat(equity.body()).doesNotContain("null");
    }

    @Test
    void twoCountiesOfTwoCitiesDifferBetweenThem() {
        counted.beds("540102", 2017, 2, 1_000);
        counted.beds("540202", 2017, 18, 3_000);

        Api.Answer equity = Suite.ok(suite.as(Suite.province("540000")).get(EQUITY + "540000&from=2017&to=2017"));

        assertThat(equity.<String>at("$.years[0].theilBetween")).isEqualTo("0.072460");
        assertThat(equity.<String>at("$.years[0].theilWithin")).isEqualTo("0.000000");
        assertThat(equity.<List<String>>at("$.years[0].without[*].region")).hasSize(20);
        assertThat(equity.<Integer>at("$.years[0].withoutValue")).isGreaterThan(20);
    }

    @Test
    void answersAsWasKnownThenAndNotAtAllWhileNothingChanges() {
        counted.beds("210202", 2017, 2, 1_000);
        Instant then = Instant.now();
        counted.beds("210203", 2017, 18, 3_000);
        Api city = suite.as(Suite.city("210200"));
        String path = EQUITY + "210200&from=2017&to=2017";

        Api.Answer now = Suite.ok(city.get(path));

        assertThat(now.<String>at("$.years[0].gini")).isEqualTo("0.150000");
        assertThat(city.get(path + "&asOf=" + then).<String>at("$.years[0].gini"))
                .isEqualTo("0.000000");
        assertThat(city.get(path, "If-None-Match", now.etag()).status()).isEqualTo(304);
    }

    @Test
    void comesAsTheFileThatABureauPrints() {
        counted.beds("440402", 2018, 2, 1_000);
        counted.beds("440403", 2018, 18, 3_000);
        Api city = suite.as(Suite.city("440400"));
        String path = EQUITY + "440400&from=2018&to=2019";

        Api.Answer csv = Suite.ok(city.get(path + "&format=csv"));

        assertThat(csv.body())
                .contains("基尼系数,泰尔指数,泰尔指数(组间),泰尔指数(组内),最高最低比,单位,分子单位,分母单位,有数值县区(个)")
                .contains(",2018,0.150000,0.072460,0.000000,0.072460,3.000000,张/千名儿童,张,人,2,2,1,广东省珠海市金湾区")
                .contains(",2019,,,,,,张/千名儿童,张,人,0,0,3,广东省珠海市香洲区、广东省珠海市斗门区、广东省珠海市金湾区");
        assertThat(csv.header("Content-Disposition")).contains("equity.csv");
        assertThat(Suite.ok(city.get(path + "&format=xlsx")).bytes()).startsWith('P', 'K');
        assertThat(Suite.ok(city.get(path, "Accept", "text/csv")).body()).isEqualTo(csv.body());
        assertThat(city.get(path + "&format=csv", "If-None-Match", csv.etag()).status())
                .isEqualTo(304);
        assertThat(city.get(path + "&format=pdf").pointers()).containsExactly("?format");
    }

    @Test
    void refusesWhatIsNotHeldAgainstPersonsAndYearsInTheWrongOrder() {
        Api city = suite.as(Suite.city("440400"));
        String years = "&region=440400&from=2017&to=2017";

        assertThat(city.get("/pediatrics/v1/equity?indicator=GP_COVERAGE" + years)
                        .pointers())
                .containsExactly("?indicator");
        assertThat(city.get("/pediatrics/v1/equity?indicator=UNHEARD_OF" + years)
                        .pointers())
                .containsExactly("?indicator");
        assertThat(city.get(EQUITY + "440400&from=2017&to=2016").pointers()).containsExactly("?to");
    }

    @Test
    void aNeighbourSeesNothing() {
        assertThat(suite.as(Suite.city("440500"))
                        .get(EQUITY + "440400&from=2017&to=2017")
                        .status())
                .isEqualTo(404);
    }
}
