package org.minkang.pediatrics.release;

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
class ReleaseFeatureTest {

    private static final String RELEASES = "/pediatrics/v1/releases";
    private static final String BEDS = "$.indicators[?(@.line.indicator == 'BEDS_PER_1000')]";
    private static final int YEAR = 2019;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Totals totals;

    private Suite suite;
    private Api city;

    @BeforeEach
    void given() {
        suite = new Suite(client, database);
        city = suite.as(Suite.city("360100"));
    }

    @Test
    void whatWasPublishedStaysAndIsWhatWasKnownAtItsMoment() {
        String hospital = settled("360102", 22);
        Api.Answer release = publish("360100", YEAR, "首次发布");

        change("360102", hospital, "APPROVED", "25");

        Api.Answer published = card(release, "360102");
        assertThat(published.<List<Integer>>at(BEDS + ".line.numerator")).containsExactly(22);
        assertThat(published.<List<String>>at(BEDS + ".line.value")).containsExactly("2.200000000000");
        assertThat(published.<List<Integer>>at(BEDS + ".line.version")).containsExactly(1);
        Api.Answer then = live("360102", "&asOf=" + release.<String>at("$.asOf"));
        assertThat(published.<List<Object>>at("$.indicators[*].line")).isEqualTo(then.<List<Object>>at("$.indicators"));
        assertThat(live("360102", "").<List<Integer>>at("$.indicators[?(@.indicator == 'BEDS_PER_1000')].numerator"))
                .containsExactly(25);
    }

    @Test
    void aRegionAboveIsFrozenWithItsPlaceAmongThoseBesideIt() {
        settled("360103", 30);
        Api.Answer release = publish("360100", YEAR, "含上级排名");

        Api.Answer then = live("360100", "&asOf=" + release.<String>at("$.asOf"));

        assertThat(card(release, "360100").<List<Object>>at("$.indicators[*].line"))
                .isEqualTo(then.<List<Object>>at("$.indicators"));
    }

    @Test
    void whatWasFinalAndIsAnotherNowIsRevised() {
        String hospital = settled("360104", 22);
        suite.returned("360111", YEAR, "A100", "SUBMITTED", "pediatric_beds", "5");
        changed("360111");
        Api.Answer first = publish("360100", YEAR, "修订前");

        assertThat(status(first, "360104")).containsExactly("FINAL");
        assertThat(status(first, "360111")).containsExactly("PROVISIONAL");

        change("360104", hospital, "REOPENED", "25");
        Api.Answer second = publish("360100", YEAR, "重新填报中");
        change("360104", hospital, "APPROVED", "25");
        Api.Answer third = publish("360100", YEAR, "修订后");
        Api.Answer fourth = publish("360100", YEAR, "修订后未变");

        assertThat(status(first, "360104")).containsExactly("FINAL");
        assertThat(status(second, "360104")).containsExactly("REVISED");
        assertThat(status(third, "360104")).containsExactly("REVISED");
        assertThat(status(fourth, "360104")).containsExactly("FINAL");
    }

    @Test
    void aCountyReadsItsOwnScorecardInWhatItsCityPublished() {
        Api.Answer release = publish("360100", YEAR, "县区查看");
        Api county = suite.as(Suite.county("360121"));

        assertThat(Suite.ok(county.get(path(release))).<String>at("$.name")).isEqualTo("县区查看");
        assertThat(Suite.ok(county.get(path(release) + "/scorecards")).<List<String>>at("$.items[*].region"))
                .containsExactly("360121");
        assertThat(county.get(path(release) + "/scorecards/360121").status()).isEqualTo(200);
        assertThat(county.get(path(release) + "/scorecards/360123").status()).isEqualTo(404);
        assertThat(county.post(RELEASES, body("360121", YEAR, "县区不得发布")).status())
                .isEqualTo(403);
    }

    @Test
    void aNeighbourSeesNothingAndPublishesNothing() {
        Api.Answer release = publish("360100", YEAR, "邻市不可见");
        Api other = suite.as(Suite.city("360200"));

        assertThat(other.get(path(release)).status()).isEqualTo(404);
        assertThat(other.get(path(release) + "/scorecards").status()).isEqualTo(404);
        assertThat(other.get(path(release) + "/scorecards/360100").status()).isEqualTo(404);
        assertThat(other.get(path(release) + "/scorecards/360200").status()).isEqualTo(404);
        assertThat(other.get(RELEASES + "?region=360100").<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(other.post(RELEASES, body("360100", YEAR, "邻市不可发布")).code()).isEqualTo("OUTSIDE_REGIONS");
    }

    @Test
    void aNameIsGivenOnceAndARetryPublishesOnce() {
        String body = body("360100", YEAR, "只发布一次");

        Api.Answer first = Suite.created(city.post(RELEASES, body, "release-360100"));
        Api.Answer retried = city.post(RELEASES, body, "release-360100");
        Api.Answer again = city.post(RELEASES, body);

        assertThat(retried.body()).isEqualTo(first.body());
        assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(again.pointers()).containsExactly("/name");
    }

    @Test
    void refusesYearsToComeAndRegionsThatNobodyKnows() {
        assertThat(city.post(RELEASES, body("360199", 2100, "无此区划")).pointers())
                .containsExactlyInAnyOrder("/regionCode", "/year");
    }

    @Test
    void releasesAreListedPageByPage() {
        publish("360100", 2011, "分页一");
        publish("360100", 2011, "分页二");
        String list = RELEASES + "?region=360100&year=2011&limit=1";

        Api.Answer first = Suite.ok(city.get(list));
        Api.Answer second = Suite.ok(city.get(list + "&cursor=" + first.<String>at("$.page.next")));

        assertThat(first.<List<String>>at("$.items[*].name")).containsExactly("分页一");
        assertThat(second.<List<String>>at("$.items[*].name")).containsExactly("分页二");
        assertThat(Suite.ok(city.get(list + "&sort=-asOf")).<List<String>>at("$.items[*].name"))
                .containsExactly("分页二");
    }

    @Test
    void aNationsReleaseHasEveryRegionDownToTheLeaves() {
        Api nation = suite.as(Suite.province("000000"));

        Api.Answer release = Suite.created(nation.post(RELEASES, body("000000", 2010, "全国发布")));

        Api.Answer cards = Suite.ok(nation.get(path(release) + "/scorecards?limit=5&count=true"));
        assertThat(cards.<Integer>at("$.page.total")).isEqualTo(release.<Integer>at("$.regions"));
        assertThat(cards.<Integer>at("$.page.total")).isGreaterThan(3_000);
        assertThat(cards.<List<String>>at("$.items[*].region"))
                .containsExactly("000000", "110000", "110101", "110102", "110105");
        assertThat(suite.as(Suite.county("441900"))
                        .get(path(release) + "/scorecards/441900")
                        .status())
                .isEqualTo(200);
    }

    private Api.Answer publish(String region, int year, String name) {
        return Suite.created(city.post(RELEASES, body(region, year, name)));
    }

    private static String body(String region, int year, String name) {
        return """
                {"regionCode": "%s", "year": %d, "name": "%s"}
                """.formatted(region, year, name);
    }

    private Api.Answer card(Api.Answer release, String region) {
        return Suite.ok(city.get(path(release) + "/scorecards/" + region));
    }

    private List<String> status(Api.Answer release, String region) {
        return card(release, region).at(BEDS + ".status");
    }

    private Api.Answer live(String region, String more) {
        return Suite.ok(city.get("/pediatrics/v1/scorecards/" + region + "?year=" + YEAR + more));
    }

    private static String path(Api.Answer release) {
        return RELEASES + "/" + release.id();
    }

    /** A county all of whose returns are approved and whose children are counted; answers its hospital. */
    private String settled(String area, int beds) {
        suite.listed(area, YEAR);
        String hospital = suite.returned(area, YEAR, "A100", "APPROVED", "pediatric_beds", Integer.toString(beds));
        changed(area);
        suite.population(area, YEAR, 10_000, 60_000);
        return hospital;
    }

    private void change(String area, String hospital, String status, String beds) {
        suite.returnedAnew(hospital, YEAR, status, "pediatric_beds", beds);
        changed(area);
    }

    private void changed(String area) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), YEAR)))
                .block();
    }
}
