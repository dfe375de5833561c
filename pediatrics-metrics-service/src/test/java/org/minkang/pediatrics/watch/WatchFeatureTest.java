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
        Api city = suite.as(Suite.city("620100"));
        String path = "/pediatrics/v1/targets/"
                + city.get("/pediatrics/v1/targets?indicator=BEDS_PER_1000&region=620102&year=" + YEAR)
                        .at("$.items[0].id");

        Suite.ok(city.put(path, """
                {"year": %d, "value": 2.1, "direction": "AT_LEAST", "bound": "INCLUSIVE", "source": "样例", "verified": true}
                """.formatted(YEAR), city.get(path)));
        passes();

        assertThat(told("620102")).containsExactly("target-reached", "target-lost");
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
