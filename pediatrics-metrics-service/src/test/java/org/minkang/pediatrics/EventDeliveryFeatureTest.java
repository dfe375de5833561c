package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.testing.WebhookReceiver;
import org.minkang.kit.work.RecurringWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What those who follow a region are told of it in a year, from the subscription to the signed call. */
@ServiceTest
@TestPropertySource(properties = {"minkang.webhooks.allowed-targets=127.0.0.1/32", "minkang.webhooks.interval=50ms"})
class EventDeliveryFeatureTest {

    private static final String REMINDER = "org.minkang.pediatrics.obligation.reminder";
    private static final String REACHED = "org.minkang.pediatrics.indicator-target.target-reached";
    private static final String LOST = "org.minkang.pediatrics.indicator-target.target-lost";
    private static final String PUBLISHED = "org.minkang.pediatrics.release.published";

    private static final String PROVINCE = "440000";
    private static final String CITY = "441300";
    private static final String COUNTY = "441322";
    private static final String NEIGHBOUR = "441400";
    private static final int YEAR = 2019;

    private static final WebhookReceiver RECEIVER = WebhookReceiver.listening();
    private static final ClockAhead CLOCK = new ClockAhead();

    /** The world's clock, ahead of it by as much as a test says. */
    private static final class ClockAhead extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration further) {
            ahead = ahead.plus(further);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    private record Subscription(String name, Api client, String path, String secret) {}

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RecurringWork targetWatch;

    @Autowired
    private RecurringWork obligationReminders;

    private Suite suite;
    private ReturnSuite returns;

    /** The watch and the reminders look when the test says. */
    @BeforeEach
    void given() {
        suite = new Suite(client, database);
        returns = new ReturnSuite(client, database);
        targetWatch.stop();
        obligationReminders.stop();
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void whoFollowsARegionIsToldOnceOfWhatIsOverdueReachedLostAndPublishedThere() {
        Subscription province = subscribe(Tokens.provinceAdmin(PROVINCE, "webhooks.write"), PROVINCE);
        Subscription city = subscribe(Tokens.cityBureau(CITY, "webhooks.write"), CITY);
        Subscription county = subscribe(Tokens.countyBureau(COUNTY, "webhooks.write"), COUNTY);
        Subscription neighbour = subscribe(Tokens.cityBureau(NEIGHBOUR, "webhooks.write"), NEIGHBOUR);
        suite.target("BEDS_PER_1000", COUNTY, YEAR, "2.0");
        suite.population(COUNTY, YEAR, 10_000, 60_000);
        String hospital = suite.institution("A100", COUNTY);

        LocalDate due = overdue();
        settle(targetWatch);
        Api.Answer submitted = submit(hospital, owed(hospital), 20);
        settle(targetWatch);
        submit(hospital, reopened(submitted), 19);
        settle(targetWatch);
        publish(CITY);
        publish(NEIGHBOUR);

        awaitDelivered(neighbour);
        assertThat(types(neighbour)).containsExactly(PUBLISHED);
        assertThat(types(county)).containsExactly(REMINDER, REACHED, LOST);
        assertThat(types(city)).containsExactly(REMINDER, REACHED, LOST, PUBLISHED);
        assertThat(types(province)).containsExactly(REMINDER, REACHED, LOST, PUBLISHED, PUBLISHED);
        List<String> told = received(city);
        assertThat(told).allSatisfy(EventDeliveryFeatureTest::isCloudEvent);
        assertThat(json(told.get(0), "$.regioncode")).isEqualTo(COUNTY);
        assertThat(json(told.get(0), "$.data.after.kind")).isEqualTo("SUBMIT_RETURN");
        assertThat(json(told.get(0), "$.data.after.reminder")).isEqualTo("OVERDUE");
        assertThat(json(told.get(0), "$.data.after.owner.code")).isEqualTo(hospital);
        assertThat(json(told.get(0), "$.data.after.dueOn")).isEqualTo(due.toString());
        isBeds(told.get(1), "MET", "2.000000000000");
        isBeds(told.get(2), "NOT_MET", "1.900000000000");
        assertThat(json(told.get(2), "$.data.before.verdict")).isEqualTo("MET");
        assertThat(json(told.get(3), "$.regioncode")).isEqualTo(CITY);
        assertThat(json(told.get(3), "$.data.after.name")).isEqualTo(CITY + "年度发布");
    }

    /** Until its return is owed and late. */
    private LocalDate overdue() {
        LocalDate due = ChinaTime.today(CLOCK).plusDays(30);
        String round = ReturnSuite.roundBody(COUNTY, YEAR, "[\"A\", \"B\", \"C\", \"G\"]", due.toString());
        Suite.created(returns.as(Suite.county(COUNTY)).post(ReturnSuite.ROUNDS, round));
        settle(obligationReminders);
        CLOCK.advance(Duration.ofDays(31));
        settle(obligationReminders);
        return due;
    }

    private Api.Answer owed(String hospital) {
        Api own = returns.as(Suite.hospital(hospital, COUNTY));
        String id = own.get(ReturnSuite.RETURNS + "?institution=" + hospital).at("$.items[0].id");
        return Suite.ok(own.get(ReturnSuite.RETURNS + "/" + id));
    }

    private Api.Answer submit(String hospital, Api.Answer open, int beds) {
        Tokens own = Suite.hospital(hospital, COUNTY);
        String figures = "{\"figures\": {\"totalBeds\": 300, \"pediatricBeds\": %d}}".formatted(beds);
        Api.Answer filled = Suite.ok(returns.as(own).put(ReturnSuite.RETURNS + "/" + open.id(), figures, open));
        return returns.step(own, filled, "submission");
    }

    private Api.Answer reopened(Api.Answer submitted) {
        return returns.step(Suite.county(COUNTY), submitted, "reopening", """
                {"reason": "床位数与登记不符", "dueOn": "%s"}
                """.formatted(
                        ChinaTime.today(CLOCK).plusDays(30)));
    }

    private void publish(String city) {
        Suite.created(suite.as(Suite.city(city)).post("/pediatrics/v1/releases", """
                {"regionCode": "%s", "year": %d, "name": "%1$s年度发布"}
                """.formatted(city, YEAR)));
    }

    private Subscription subscribe(Tokens caller, String region) {
        Api api = new Api(client, caller);
        Api.Answer made = Suite.created(api.post(
                "/pediatrics/v1/webhooks", """
                {"url": "%s", "eventTypes": ["%s", "%s", "%s", "%s"]}
                """.formatted(RECEIVER.url(region), REMINDER, REACHED, LOST, PUBLISHED)));
        assertThat(made.<List<String>>at("$.regions")).containsExactly(region);
        return new Subscription(region, api, "/pediatrics/v1/webhooks/" + made.id(), made.at("$.secret"));
    }

    /** What comes last is delivered: all that came before has been handed out. */
    private static void awaitDelivered(Subscription last) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !received(last).isEmpty());
    }

    /** In the order in which things happened, once all that was handed out has been taken. */
    private static List<String> types(Subscription subscription) {
        Api.Answer all = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Suite.ok(subscription.client().get(subscription.path() + "/deliveries")),
                        deliveries ->
                                Set.of("DELIVERED").containsAll(deliveries.<List<String>>at("$.items[*].status")));
        assertThat(all.<List<Integer>>at("$.items[*].attempts")).containsOnly(1);
        List<String> types = received(subscription).stream()
                .map(event -> json(event, "$.type"))
                .toList();
        assertThat(all.<List<String>>at("$.items[*].eventType")).hasSameSizeAs(types);
        return types;
    }

    private static List<String> received(Subscription subscription) {
        return RECEIVER.received(subscription.name(), subscription.secret()).stream()
                .sorted(Comparator.comparing(event -> json(event, "$.sequence")))
                .toList();
    }

    private static void isCloudEvent(String event) {
        assertThat(json(event, "$.specversion")).isEqualTo("1.0");
        assertThat(json(event, "$.source")).isEqualTo("/pediatrics/v1");
        assertThat(json(event, "$.datacontenttype")).isEqualTo("application/json");
        assertThat(json(event, "$.subject")).isNotBlank();
        assertThat(Instant.parse(json(event, "$.time"))).isNotNull();
    }

    private static void isBeds(String event, String verdict, String value) {
        assertThat(json(event, "$.regioncode")).isEqualTo(COUNTY);
        assertThat(json(event, "$.data.after.indicator")).isEqualTo("BEDS_PER_1000");
        assertThat(json(event, "$.data.after.verdict")).isEqualTo(verdict);
        assertThat(json(event, "$.data.after.value")).isEqualTo(value);
        assertThat(json(event, "$.data.after.target")).isEqualTo("2.0");
    }

    private static String json(String event, String path) {
        return JsonPath.read(event, path);
    }

    private static void settle(RecurringWork work) {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(work.runOnce().block());
        }
    }
}
