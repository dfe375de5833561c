package org.minkang.pediatrics.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.work.RecurringWork;
import org.minkang.pediatrics.Counted;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest(shared = "features")
class WatchFeatureTest {

    private static final int YEAR = 2019;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private Database database;

    @Autowired
    private Totals totals;

    @Autowired
    private WatchService watch;

    @Autowired
    private RecurringWork targetWatch;

    private Suite suite;
    private Counted counted;

    /** Passes are made by the tests alone, after one that has seen whatever other tests did. */
    @BeforeEach
    void given() {
        suite = new Suite(client, testDatabase);
        counted = new Counted(suite, totals, database);
        targetWatch.stop();
        passes();
    }

    @AfterEach
    void goOn() {
        targetWatch.start();
    }

    @Test
    void tellsOnceThatATargetIsReachedAndOnceThatItIsLost() {
        measured("630102", 10);
        passes();
        assertThat(told("630102")).isEmpty();

        counted.correct("630102", YEAR, 20);
        twoAtOnce();
        passes();
        assertThat(told("630102")).containsExactly("target-reached");

        counted.correct("630102", YEAR, 25);
        passes();
        assertThat(told("630102")).containsExactly("target-reached");

        counted.correct("630102", YEAR, 19);
        twoAtOnce();
        passes();
        assertThat(told("630102")).containsExactly("target-reached", "target-lost");
    }

    @Test
    void tellsItInTheFeedWithWhatItWasAndIs() {
        measured("630103", 10);
        passes();
        counted.correct("630103", YEAR, 20);
        passes();

        Api.Answer feed = Suite.ok(new Api(client, Tokens.countyBureau("630103", "events.read"))
                .get("/pediatrics/v1/events?type=org.minkang.pediatrics.indicator-target.target-reached"));

        assertThat(feed.<List<String>>at("$.items[*].regioncode")).containsExactly("630103");
        assertThat(feed.<String>at("$.items[0].data.before.value")).isEqualTo("1.000000000000");
        assertThat(feed.<String>at("$.items[0].data.before.verdict")).isEqualTo("NOT_MET");
        assertThat(feed.<String>at("$.items[0].data.after.value")).isEqualTo("2.000000000000");
        assertThat(feed.<String>at("$.items[0].data.after.target")).isEqualTo("2.0");
        assertThat(feed.<String>at("$.items[0].data.after.verdict")).isEqualTo("MET");
        assertThat(feed.<String>at("$.items[0].data.after.indicator")).isEqualTo("BEDS_PER_1000");
    }

    @Test
    void aHigherTargetLosesWhatWasReached() {
        measured("620102", 20);
        passes();
        assertThat(told("620102")).containsExactly("target-reached");

        revised("620102", YEAR, "2.1");
        passes();

        assertThat(told("620102")).containsExactly("target-reached", "target-lost");
    }

    @Test
    void anEarlierYearIsToldOfToo() {
        measured("620103", 20);
        counted.beds("620103", YEAR + 2, 10, 10_000);
        passes();
        assertThat(told("620103")).containsExactly("target-reached");

        revised("620103", YEAR, "2.1");
        passes();
        passes();
        assertThat(told("620103")).containsExactly("target-reached", "target-lost");

        counted.correct("620103", YEAR, 21);
        passes();
        assertThat(told("620103")).containsExactly("target-reached", "target-lost", "target-reached");
    }

    @Test
    void aTargetThatIsLaidForAnEarlierYearOrWithdrawnIsToldOfOnce() {
        suite.listed("620104", YEAR);
        counted.beds("620104", YEAR, 20, 10_000);
        counted.beds("620104", YEAR + 2, 1, 10_000);
        passes();
        suite.target("BEDS_PER_1000", "620104", YEAR, "2.0");
        passes();
        passes();
        assertThat(told("620104")).containsExactly("target-reached");

        Api city = suite.as(Suite.city("620100"));
        String path = target(city, "620104", YEAR);
        Suite.ok(city.post(path + "/withdrawal", "{\"reason\": \"并入下一年\"}", city.get(path)));
        passes();
        passes();
        assertThat(told("620104")).containsExactly("target-reached", "target-lost");
    }

    @Test
    void aCountysTargetMakesNobodyLookAtOtherProvinces() {
        passes();
        List<String> looked = elsewhere();

        suite.target("BEDS_PER_1000", "620105", YEAR, "2.0");
        passes();

        assertThat(elsewhere()).isEqualTo(looked).hasSizeGreaterThan(30);
        assertThat(counted.count("select count(*) from watched_region where area_code = '620000'"
                        + " and seen_at > now() - interval '1 minute'"))
                .isOne();
    }

    /** What is counted up over the years is more in the later ones too. */
    @Test
    void aCountOfAnEarlierYearReachesTheTargetOfALaterOne() {
        suite.target("RESIDENTS_TRAINED", "630000", YEAR + 1, "30");
        trained("630000", YEAR + 1, 20);
        passes();
        assertThat(told("630000")).isEmpty();

        trained("630000", YEAR - 1, 10);
        passes();

        assertThat(told("630000")).contains("target-reached");
    }

    @Test
    void theFirstLookOnlyNotesWhatIsMetAlready() {
        measured("650102", 20);
        passes();
        long before = counted.count("select count(*) from journal where entity_type = 'indicator-target'");
        suite.execute("delete from watched_region where area_code = '650000';"
                + " delete from verdict_state where area_code like '65%'");

        passes();

        assertThat(counted.count("select count(*) from journal where entity_type = 'indicator-target'"))
                .isEqualTo(before);
        assertThat(counted.texts("select verdict from verdict_state where area_code = '650102' and year = " + YEAR
                        + " and indicator = 'BEDS_PER_1000'"))
                .containsExactly("MET");
    }

    @Test
    void nothingIsLookedAtWhileNothingChanges() {
        passes();
        List<String> looked = counted.texts("select area_code || seen_at from watched_region order by 1");

        passes();

        assertThat(counted.texts("select area_code || seen_at from watched_region order by 1"))
                .isEqualTo(looked)
                .hasSizeGreaterThan(31);
    }

    /** A county that needs 20 beds, in a year of which nothing is missing. */
    private void measured(String county, int beds) {
        suite.listed(county, YEAR);
        suite.target("BEDS_PER_1000", county, YEAR, "2.0");
        counted.beds(county, YEAR, beds, 10_000);
    }

    private void revised(String county, int year, String value) {
        Api city = suite.as(Suite.city("620100"));
        String path = target(city, county, year);
        Suite.ok(city.put(path, """
                {"year": %d, "value": %s, "direction": "AT_LEAST", "bound": "INCLUSIVE", "source": "样例", "verified": true}
                """.formatted(year, value), city.get(path)));
    }

    private static String target(Api caller, String region, int year) {
        return "/pediatrics/v1/targets/"
                + caller.get("/pediatrics/v1/targets?indicator=BEDS_PER_1000&region=" + region + "&year=" + year)
                        .at("$.items[0].id");
    }

    private void trained(String region, int year, int persons) {
        Suite.created(suite.as(Suite.province("000000"))
                .post("/pediatrics/v1/training-intakes", """
                {"regionCode": "%s", "year": %d, "programme": "RESIDENCY", "planned": %d, "actual": %d, "closed": true,
                 "source": "样例"}""".formatted(region, year, persons, persons)));
    }

    private List<String> elsewhere() {
        return counted.texts("select area_code || seen_at from watched_region where area_code <> '620000' order by 1");
    }

    private List<String> told(String region) {
        return counted.texts("select action from journal where entity_type = 'indicator-target' and region_code = '"
                + region + "' order by seq");
    }

    /** As two replicas would, each with its own pass, until neither leaves anything. */
    private void twoAtOnce() {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(
                    Mono.zip(watch.pass(Instant.now()), watch.pass(Instant.now()), (one, other) -> one || other)
                            .block());
        }
    }

    private void passes() {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(targetWatch.runOnce().block());
        }
    }
}
