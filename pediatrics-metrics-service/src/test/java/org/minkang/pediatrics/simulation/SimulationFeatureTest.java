package org.minkang.pediatrics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
class SimulationFeatureTest {

    private static final String SIMULATIONS = "/pediatrics/v1/simulations";

    /** Written by the service's own work too, which goes on beside the tests; of the journal only what that work adds is left out. */
    private static final String KEPT_BESIDE =
            "'journal', 'journal_seal', 'webhook_cursor', 'webhook_delivery', 'obligation',"
                    + " 'verdict_state', 'watched_region'";

    private static final String JOURNALED = "select count(*) from journal where actor not like 'system:%'";

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
    void sharesBedsByEachStrategyAndShowsWhatComesOfIt() {
        sanya(2017);

        Api.Answer answer = Suite.ok(suite.as(Suite.city("460200")).post(SIMULATIONS, """
                {"region": "460200", "year": 2017, "indicator": "BEDS_PER_1000", "units": 7, "among": "CHILDREN",
                 "strategies": ["LARGEST_GAP", "PROPORTIONAL", "MINIMUM_INEQUALITY"]}"""));

        assertThat(answer.<String>at("$.before.gini")).isEqualTo("0.195035");
        assertThat(answer.<Integer>at("$.before.whole.gap")).isEqualTo(13);
        assertThat(units(answer, 0)).containsExactly(6, 1, 0, 0);
        assertThat(units(answer, 1)).containsExactly(5, 2, 0, 0);
        assertThat(units(answer, 2)).containsExactly(5, 2, 0, 0);
        assertThat(answer.<List<Integer>>at("$.strategies[*].left")).containsExactly(0, 0, 0);
        assertThat(answer.<List<Integer>>at("$.strategies[*].after.whole.gap")).containsExactly(6, 6, 6);
        assertThat(answer.<String>at("$.strategies[0].after.whole.value")).isEqualTo("1.800000000000");
        assertThat(answer.<List<Integer>>at("$.strategies[0].after.items[*].gap"))
                .containsExactly(4, 4, 0, 0);
        assertThat(answer.<List<String>>at("$.strategies[0].after.items[*].verdict"))
                .containsExactly("NOT_MET", "NOT_MET", "MET", "MET");
        assertThat(new BigDecimal(answer.<String>at("$.strategies[2].after.gini")))
                .isLessThan(new BigDecimal("0.195035"));
    }

    @Test
    void moreChildrenAndAnotherTargetWithoutAnyUnit() {
        sanya(2018);

        Api.Answer answer = Suite.ok(suite.as(Suite.city("460200")).post(SIMULATIONS, """
                {"region": "460200", "year": 2018, "indicator": "BEDS_PER_1000", "target": 1.5, "among": "LEAVES",
                 "children": {"percent": 100, "regions": [{"region": "460203", "children": 2500}]},
                 "strategies": ["LARGEST_GAP"]}"""));

        assertThat(answer.<List<Object>>at("$.strategies")).isEmpty();
        assertThat(answer.<String>at("$.before.items[0].value")).isEqualTo("1.000000000000");
        assertThat(answer.<List<String>>at("$.supposed.items[*].value"))
                .containsExactly("0.500000000000", "2.000000000000", "1.200000000000", "1.000000000000");
        assertThat(answer.<List<String>>at("$.supposed.items[*].verdict"))
                .containsExactly("NOT_MET", "MET", "NOT_MET", "NOT_MET");
        assertThat(answer.<Integer>at("$.supposed.whole.denominator")).isEqualTo(52_500);
        assertThat(answer.<String>at("$.supposed.whole.target")).isEqualTo("1.5");
        assertThat(answer.<String>at("$.before.whole.target")).isEqualTo("2.0");
    }

    @Test
    void givesNothingToARegionWithoutAValueAndSaysWhy() {
        counted.beds("460321", 2017, 1, 10_000);
        suite.target("BEDS_PER_1000", "460300", 2017, "2.0");

        Api.Answer answer = Suite.ok(suite.as(Suite.city("460300")).post(SIMULATIONS, """
                {"region": "460300", "year": 2017, "indicator": "BEDS_PER_1000", "units": 30, "among": "CHILDREN",
                 "strategies": ["LARGEST_GAP"]}"""));

        assertThat(answer.<Integer>at("$.strategies[0].left")).isEqualTo(11);
        assertThat(answer.<List<Integer>>at("$.strategies[0].after.items[?(@.region == '460321')].units"))
                .containsExactly(19);
        assertThat(answer.<List<Integer>>at("$.strategies[0].after.items[?(@.absence)].units"))
                .isEmpty();
    }

    @Test
    void supposesOnWhatWasKnownThen() {
        counted.beds("460204", 2022, 10, 10_000);
        suite.target("BEDS_PER_1000", "460200", 2022, "2.0");
        Instant then = Instant.now();
        counted.correct("460204", 2022, 20);
        suite.target("BEDS_PER_1000", "460204", 2022, "3.0");
        Api county = suite.as(Suite.county("460204"));
        String supposed = """
                {"region": "460204", "year": 2022, "indicator": "BEDS_PER_1000", "children": {"percent": 100},
                 "among": "LEAVES", "strategies": ["LARGEST_GAP"]}""";

        Api.Answer now = Suite.ok(county.post(SIMULATIONS, supposed));
        Api.Answer known = Suite.ok(county.post(SIMULATIONS + "?asOf=" + then, supposed));

        assertThat(now.<String>at("$.before.whole.value")).isEqualTo("2.000000000000");
        assertThat(now.<String>at("$.before.whole.target")).isEqualTo("3.0");
        assertThat(known.<String>at("$.before.whole.value")).isEqualTo("1.000000000000");
        assertThat(known.<String>at("$.supposed.whole.value")).isEqualTo("0.500000000000");
        assertThat(known.<String>at("$.before.whole.target")).isEqualTo("2.0");
    }

    @Test
    void refusesAMomentThatIsNoneAsReadsDo() {
        Api county = suite.as(Suite.county("460205"));
        String nothing = """
                {"region": "460205", "year": 2022, "indicator": "BEDS_PER_1000", "among": "LEAVES",
                 "strategies": ["LARGEST_GAP"]}""";

        Api.Answer refused = county.post(SIMULATIONS + "?asOf=2022-13-01", nothing);
        Api.Answer read = county.get("/pediatrics/v1/scorecards/460205?year=2022&asOf=2022-13-01");

        assertThat(refused.status()).as(refused.body()).isEqualTo(read.status()).isBetween(400, 422);
        assertThat(refused.pointers()).isEqualTo(read.pointers()).containsExactly("?asOf");
        assertThat(county.post(SIMULATIONS + "?asof=2022-12-01T00:00:00Z", nothing)
                        .pointers())
                .containsExactly("?asof");
    }

    @Test
    void writesNothing() {
        sanya(2020);
        Map<String, String> before = contents();
        long journaled = counted.count(JOURNALED);

        Suite.ok(suite.as(Suite.city("460200")).post(SIMULATIONS, """
                {"region": "460200", "year": 2020, "indicator": "BEDS_PER_1000", "units": 1000000, "target": 3,
                 "children": {"percent": -5}, "among": "LEAVES", "strategies": ["MINIMUM_INEQUALITY"]}"""));

        assertThat(contents()).isEqualTo(before);
        assertThat(before).containsKeys("resource_return", "region_total", "population", "target", "idempotent_answer");
        assertThat(counted.count(JOURNALED)).isEqualTo(journaled);
    }

    @Test
    void namesWhatCannotBeSupposed() {
        Api city = suite.as(Suite.city("460200"));

        assertThat(refused(city, "\"units\": 1000001")).containsExactly("/units");
        assertThat(refused(city, "\"units\": -1")).containsExactly("/units");
        assertThat(refused(city, "\"children\": {\"percent\": -100}")).containsExactly("/children/percent");
        assertThat(refused(city, "\"children\": {\"percent\": 1e-400}")).containsExactly("/children/percent");
        assertThat(refused(city, "\"children\": {\"regions\": [{\"region\": \"440100\", \"children\": 5}]}"))
                .containsExactly("/children/regions/0/region");
        assertThat(city.post(SIMULATIONS, """
                        {"region": "460200", "year": 2017, "indicator": "GP_COVERAGE", "among": "LEAVES",
                         "strategies": ["LARGEST_GAP"]}""").pointers()).containsExactly("/indicator");
    }

    @Test
    void aNeighbourSeesNothing() {
        assertThat(suite.as(Suite.city("460300")).post(SIMULATIONS, """
                        {"region": "460200", "year": 2017, "indicator": "BEDS_PER_1000", "among": "LEAVES",
                         "strategies": ["LARGEST_GAP"]}""").status())
                .isEqualTo(404);
    }

    private static List<String> refused(Api city, String member) {
        return city.post(SIMULATIONS, """
                {"region": "460200", "year": 2017, "indicator": "BEDS_PER_1000", "among": "CHILDREN",
                 "strategies": ["LARGEST_GAP"], %s}""".formatted(member)).pointers();
    }

    private static List<Integer> units(Api.Answer answer, int strategy) {
        return answer.at("$.strategies[" + strategy + "].after.items[*].units");
    }

    /** Four districts, of which two lack 10 and 5 beds. */
    private void sanya(int year) {
        counted.beds("460202", year, 10, 10_000);
        counted.beds("460203", year, 5, 5_000);
        counted.beds("460204", year, 12, 5_000);
        counted.beds("460205", year, 20, 10_000);
        suite.listed("460200", year);
        suite.target("BEDS_PER_1000", "460200", year, "2.0");
    }

    /** A digest of every row of every table, by table. */
    private Map<String, String> contents() {
        return counted
                .texts("select table_name::text from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not in (" + KEPT_BESIDE + ")")
                .stream()
                .collect(Collectors.toMap(Function.identity(), table -> counted.texts(
                                "select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                        .formatted(table))
                        .get(0)));
    }
}
