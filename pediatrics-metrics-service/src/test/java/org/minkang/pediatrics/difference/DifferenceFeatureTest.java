package org.minkang.pediatrics.difference;

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
class DifferenceFeatureTest {

    private static final String BEDS = "$.indicators[?(@.indicator == 'BEDS_PER_1000')].";
    private static final int YEAR = 2018;

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
    void namesExactlyTheReturnThatChangedAndWhatItMoved() {
        String hospital = beds("360102", 22);
        beds("360102", 3);
        suite.population("360102", YEAR, 10_000, 60_000);
        suite.target("BEDS_PER_1000", "360102", YEAR, "2.6");
        suite.listed("360102", YEAR);
        Instant before = Instant.now();

        suite.returnedAnew(hospital, YEAR, "APPROVED", "pediatric_beds", "25");
        changed("360102");
        beds("360103", 7);

        Api.Answer moved = difference("360102", "fromTime=" + before);
        assertThat(moved.<List<String>>at("$.inputs[*].institution")).containsExactly(hospital);
        assertThat(moved.<String>at("$.inputs[0].change")).isEqualTo("CHANGED");
        assertThat(moved.<List<String>>at("$.inputs[0].figures[*].item")).containsExactly("PEDIATRIC_BEDS");
        assertThat(moved.<String>at("$.inputs[0].figures[0].before")).isEqualTo("22");
        assertThat(moved.<String>at("$.inputs[0].figures[0].after")).isEqualTo("25");
        assertThat(moved.<String>at("$.inputs[0].recordedBy")).isEqualTo("test");
        assertThat(moved.<List<String>>at("$.inputs[0].effects[*].indicator")).containsExactly("BEDS_PER_1000");
        assertThat(moved.<Integer>at("$.inputs[0].effects[0].numerator")).isEqualTo(3);
        assertThat(moved.<Integer>at("$.inputs[0].effects[0].denominator")).isZero();
        assertThat(moved.<List<Integer>>at(BEDS + "before.numerator")).containsExactly(25);
        assertThat(moved.<List<Integer>>at(BEDS + "after.numerator")).containsExactly(28);
        assertThat(moved.<List<String>>at(BEDS + "before.verdict")).containsExactly("NOT_MET");
        assertThat(moved.<List<String>>at(BEDS + "after.verdict")).containsExactly("MET");
        assertThat(moved.<List<Integer>>at(BEDS + "byInputs.numerator")).containsExactly(3);
        assertThat(moved.<List<Object>>at("$.definitions")).isEmpty();
        assertThat(moved.<List<Object>>at("$.targets")).isEmpty();
    }

    @Test
    void whatOneInstitutionReturnedIsNoBusinessOfAnother() {
        String path = "/pediatrics/v1/differences?region=360102&year=2018&fromTime=" + Instant.now();
        String other = suite.institution("A100", "360102");

        assertThat(city.get(path).status()).isEqualTo(200);
        assertThat(suite.as(Suite.hospital(other, "360102")).get(path).status()).isEqualTo(403);
    }

    @Test
    void tellsOfPopulationsAndTargetsSinceARelease() {
        beds("360104", 22);
        Api.Answer population = suite.population("360104", YEAR, 10_000, 60_000);
        suite.target("BEDS_PER_1000", "360104", YEAR, "2.2");
        Api.Answer release = publish("360100", YEAR, "人口修订前");
        suite.as(Suite.city("360100")).put("/pediatrics/v1/populations/" + population.id(), """
                        {"children": 12000, "residents": 60000, "source": "修订", "settled": true}
                        """, population);
        suite.target("BEDS_PER_1000", "360104", YEAR + 1, "2.5");

        Api.Answer moved = difference("360104", "fromRelease=" + release.id());

        assertThat(moved.<String>at("$.from")).isEqualTo(release.<String>at("$.asOf"));
        assertThat(moved.<List<String>>at("$.inputs[*].of")).containsExactly("POPULATION");
        assertThat(moved.<String>at("$.inputs[0].statusAfter")).isEqualTo("REVISED");
        assertThat(moved.<List<Integer>>at(BEDS + "byInputs.denominator")).containsExactly(2_000);
        assertThat(moved.<List<Object>>at("$.targets")).isEmpty();

        Api.Answer withdrawn = withdrawTargetOf("360104");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        Api.Answer retargeted = difference("360104", "fromRelease=" + release.id());
        assertThat(retargeted.<List<String>>at("$.targets[*].before.value")).containsExactly("2.2");
        assertThat(retargeted.<List<String>>at("$.targets[*].after.value")).containsExactly("2.5");
        assertThat(retargeted.<List<Integer>>at("$.targets[*].after.needed")).containsExactly(30);
    }

    @Test
    void tellsWhatCameAndWhatNobodyWaitsForAnyMore() {
        String closed = beds("360111", 8);
        Instant before = Instant.now();

        String opened = beds("360111", 5);
        suite.returnedAnew(closed, YEAR, "EXEMPTED", "reason", "'停业'");
        changed("360111");

        Api.Answer moved = difference("360100", "fromTime=" + before);
        String ofOpened = "$.inputs[?(@.institution == '" + opened + "')].";
        String ofClosed = "$.inputs[?(@.institution == '" + closed + "')].";
        assertThat(moved.<List<String>>at(ofOpened + "change")).containsExactly("ADDED");
        assertThat(moved.<List<Integer>>at(ofOpened + "effects[0].numerator")).containsExactly(5);
        assertThat(moved.<List<String>>at(ofClosed + "statusAfter")).containsExactly("EXEMPTED");
        assertThat(moved.<List<Integer>>at(ofClosed + "effects[0].numerator")).containsExactly(-8);
    }

    @Test
    void tellsWhatANewDefinitionMovedBesideTheInputs() {
        String hospital = suite.returned("360112", YEAR, "A100", "APPROVED", "pediatric_beds, total_beds", "10, 100");
        changed("360112");
        suite.population("360112", YEAR, 10_000, 60_000);
        defined("TOTAL_BEDS_TRIED", "PEDIATRIC_BEDS");
        Instant before = Instant.now();

        defined("TOTAL_BEDS_TRIED", "TOTAL_BEDS");
        suite.returnedAnew(hospital, YEAR, "APPROVED", "pediatric_beds, total_beds", "10, 130");
        changed("360112");

        Api.Answer moved = difference("360112", "fromTime=" + before);
        String line = "$.indicators[?(@.indicator == 'TOTAL_BEDS_TRIED')].";
        String definition = "$.definitions[?(@.indicator == 'TOTAL_BEDS_TRIED')].";
        assertThat(moved.<List<Integer>>at(line + "before.numerator")).containsExactly(10);
        assertThat(moved.<List<Integer>>at(line + "after.numerator")).containsExactly(130);
        assertThat(moved.<List<Integer>>at(line + "byInputs.numerator")).containsExactly(30);
        assertThat(moved.<List<Integer>>at(definition + "effect.numerator")).containsExactly(90);
        assertThat(moved.<List<Integer>>at(definition + "after")).containsExactly(2);
    }

    @Test
    void comparesWhatWasKnownAtTwoMomentsOfThePast() {
        String hospital = beds("360113", 1);
        Instant from = Instant.now();
        suite.returnedAnew(hospital, YEAR, "APPROVED", "pediatric_beds", "2");
        changed("360113");
        Instant to = Instant.now();
        suite.returnedAnew(hospital, YEAR, "APPROVED", "pediatric_beds", "9");
        changed("360113");

        Api.Answer moved = difference("360113", "fromTime=" + from + "&toTime=" + to);

        assertThat(moved.<List<Integer>>at(BEDS + "after.numerator")).containsExactly(2);
        assertThat(moved.<List<String>>at("$.inputs[*].figures[*].after")).containsExactly("2");
        assertThat(difference("360113", "fromTime=" + to + "&toTime=" + to).<List<Object>>at("$.inputs"))
                .isEmpty();
    }

    @Test
    void refusesEndsThatAreNone() {
        Api.Answer release = publish("360100", YEAR, "起止");

        assertThat(asked("360102", "toTime=2025-01-01T00:00:00Z").pointers()).containsExactly("?fromTime");
        assertThat(asked("360102", "fromTime=2025-01-01T00:00:00Z&fromRelease=" + release.id())
                        .pointers())
                .containsExactly("?fromTime");
        assertThat(asked("360102", "fromTime=2025-01-02T00:00:00Z&toTime=2025-01-01T00:00:00Z")
                        .pointers())
                .containsExactly("?toTime");
        assertThat(suite.as(Suite.province("360000"))
                        .get(path("360000", "fromRelease=" + release.id()))
                        .pointers())
                .containsExactly("?fromRelease");
    }

    @Test
    void refusesMoreThanAnyoneCouldRead() {
        Instant before = Instant.now();
        suite.execute(
                "insert into resource_return (id, version, recorded_from, institution, institution_name, class_code,"
                        + " area_code, year, status, recorded_by, created_at) select uuidv7(), 0, now(), 'many-' || n, '样例', 'A100',"
                        + " '360123', 2017, 'DRAFT', 'test', now() from generate_series(1, 5001) n");

        Api.Answer refused = city.get("/pediatrics/v1/differences?region=360123&year=2017&fromTime=" + before);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<List<String>>at("$.errors[*].code")).containsExactly("TOO_MANY_CHANGES");
    }

    @Test
    void aNeighbourSeesNothing() {
        assertThat(suite.as(Suite.city("360200"))
                        .get(path("360102", "fromTime=2025-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer difference(String region, String ends) {
        return Suite.ok(asked(region, ends));
    }

    private Api.Answer asked(String region, String ends) {
        return city.get(path(region, ends));
    }

    private static String path(String region, String ends) {
        return "/pediatrics/v1/differences?region=%s&year=%d&%s".formatted(region, YEAR, ends);
    }

    private Api.Answer publish(String region, int year, String name) {
        return Suite.created(city.post("/pediatrics/v1/releases", """
                {"regionCode": "%s", "year": %d, "name": "%s"}
                """.formatted(region, year, name)));
    }

    private Api.Answer withdrawTargetOf(String region) {
        Api.Answer list = Suite.ok(city.get("/pediatrics/v1/targets?region=" + region + "&year=" + YEAR));
        String target = "/pediatrics/v1/targets/" + list.<String>at("$.items[0].id");
        return city.post(target + "/withdrawal", "{\"reason\": \"并入下一年\"}", Suite.ok(city.get(target)));
    }

    /** The next version of an indicator of beds. */
    private void defined(String code, String item) {
        Suite.created(suite.as(Suite.province("000000")).post("/pediatrics/v1/indicators", """
                {"code": "%s", "nameZh": "试算床位", "nameEn": "Beds tried", "kind": "RATIO",
                 "numerator": {"of": "ITEMS", "items": ["%s"]},
                 "denominator": {"of": "POPULATION", "group": "CHILDREN"},
                 "factor": 1000, "unitZh": "张", "direction": "AT_LEAST", "decimals": 2, "source": "样例", "sourceRefs": [],
                 "validFrom": "2016-01-01"}
                """.formatted(code, item)));
    }

    private String beds(String area, int beds) {
        String hospital = suite.returned(area, YEAR, "A100", "APPROVED", "pediatric_beds", Integer.toString(beds));
        changed(area);
        return hospital;
    }

    private void changed(String area) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), YEAR)))
                .block();
    }
}
