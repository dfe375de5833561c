package org.minkang.pediatrics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pediatrics")
class TargetFeatureTest {

    private static final String TARGETS = "/pediatrics/v1/targets";
    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write"};

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private Api province;
    private Api city;
    private Api county;

    @BeforeEach
    void bureausOfYunnan() {
        List.of("BEDS_PER_1000", "PHYSICIANS_PER_1000", "GP_COVERAGE").forEach(this::knowIndicator);
        province = new Api(client, Tokens.provinceAdmin("530000", SCOPES));
        city = province.as(Tokens.cityBureau("530100", SCOPES));
        county = province.as(Tokens.countyBureau("530102", SCOPES));
    }

    @Test
    void aCountyReadsWhatIsLaidDownAboveItAndMayNotChangeIt() {
        Api.Answer laid = lay(city, "BEDS_PER_1000", "530100", "2026", "2.5");

        assertThat(laid.status()).as(laid.body()).isEqualTo(201);
        assertThat(laid.header("Location")).isEqualTo(path(laid));
        assertThat(county.get(path(laid)).<Double>at("$.value")).isEqualTo(2.5);
        assertThat(county.put(path(laid), revision("2026", "2.4"), laid).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(lay(county, "BEDS_PER_1000", "530100", "2027", "2.5").code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(other().get(path(laid)).status()).isEqualTo(404);
        assertThat(other().put(path(laid), revision("2026", "2.4"), laid).status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoSeesTheWholeNationLaysDownItsTargets() {
        Api nation = province.as(Tokens.provinceAdmin("000000", SCOPES));

        assertThat(lay(province, "GP_COVERAGE", "000000", "2041", "90").status())
                .isEqualTo(403);
        assertThat(lay(nation, "GP_COVERAGE", "000000", "2041", "90").status()).isEqualTo(201);
        assertThat(lay(province.as(hospital()), "GP_COVERAGE", "530102", "2041", "90")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRegionIsMeasuredByItsOwnTargetsOrByTheNearest() {
        Api.Answer provinces = lay(province, "PHYSICIANS_PER_1000", "530000", null, "0.7");
        Api.Answer citys = lay(city, "PHYSICIANS_PER_1000", "530100", "2028", "0.9");
        String measured = TARGETS + "?indicator=PHYSICIANS_PER_1000&region=";

        assertThat(ids(county.get(measured + "530102")))
                .containsExactly(citys.id().toString());
        assertThat(ids(province.get(measured + "530300")))
                .containsExactly(provinces.id().toString());
        assertThat(ids(county.get(measured + "530102&year=2029"))).isEmpty();
        assertThat(ids(other().get(measured + "530102"))).isEmpty();
        assertThat(province.get(measured + "539900").pointers()).containsExactly("?region");

        withdraw(city, citys, "并入省级目标");

        assertThat(ids(county.get(measured + "530102")))
                .containsExactly(provinces.id().toString());
    }

    @Test
    void anOpenTargetIsDatedAndWhatItWasStaysToBeRead() {
        Api.Answer open = lay(province, "GP_COVERAGE", "530600", null, "80");

        Api.Answer dated = province.put(path(open), revision("2027", "85"), open);

        assertThat(dated.status()).as(dated.body()).isEqualTo(200);
        assertThat(dated.<Integer>at("$.year")).isEqualTo(2027);
        assertThat(dated.<Integer>at("$.version")).isEqualTo(1);
        assertThat(province.put(path(open), revision("2028", "85"), open).status())
                .isEqualTo(412);
        String before = path(open) + "?asOf=" + open.<String>at("$.recordedAt");
        assertThat(province.get(before).<Integer>at("$.version")).isZero();
        assertThat(ids(province.get(
                        TARGETS + "?region=530600&indicator=GP_COVERAGE&asOf=" + open.<String>at("$.recordedAt"))))
                .containsExactly(open.id().toString());
        assertThat(province.get(path(open) + "?asOf=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }

    @Test
    void isWithdrawnOnce() {
        Api.Answer laid = lay(city, "BEDS_PER_1000", "530103", "2026", "2.5");

        Api.Answer withdrawn = withdraw(city, laid, "指标口径调整");

        assertThat(withdrawn.<String>at("$.status")).as(withdrawn.body()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.<List<String>>at("$.allowedTransitions")).isEmpty();
        assertThat(withdraw(city, withdrawn, "再次撤销").code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(lay(city, "BEDS_PER_1000", "530103", "2026", "2.6").status()).isEqualTo(201);
    }

    @Test
    void oneYearHasOneTargetAndOpenStagesMayBeSeveral() {
        assertThat(lay(city, "BEDS_PER_1000", "530111", "2026", "2.5").status()).isEqualTo(201);
        assertThat(lay(city, "BEDS_PER_1000", "530111", "2026", "2.6").code()).isEqualTo("ALREADY_EXISTS");
        assertThat(lay(city, "BEDS_PER_1000", "530112", null, "2.5").status()).isEqualTo(201);
        assertThat(lay(city, "BEDS_PER_1000", "530112", null, "2.8").status()).isEqualTo(201);
    }

    @Test
    void refusesIndicatorsAndRegionsThatNobodyKnows() {
        assertThat(lay(city, "NO_SUCH_INDICATOR", "530100", "2026", "1").pointers())
                .containsExactly("/indicator");
        assertThat(lay(city, "BEDS_PER_1000", "539999", "2026", "1").pointers()).containsExactly("/regionCode");
    }

    @Test
    void aRetryLaysItDownOnce() {
        String body = body("BEDS_PER_1000", "530113", "2026", "2.5");

        Api.Answer first = city.post(TARGETS, body, "target-530113-2026");
        Api.Answer second = city.post(TARGETS, body, "target-530113-2026");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    /** The shipped ones may be there already. */
    @Test
    void shippedTargetsGoIntoTheTableAsTheyAre() {
        ShippedTargets.read().forEach(target -> database.execute(bound(target)));

        Api guangdong = province.as(Tokens.provinceAdmin("440000", SCOPES));
        Target first = ShippedTargets.read().get(0);
        Api.Answer shown = guangdong.get(TARGETS + "/" + first.id());

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.<List<String>>at("$.sourceRefs")).containsExactly("D8-T01");
        assertThat(shown.<String>at("$.indicator")).isEqualTo("BEDS_PER_1000");
        assertThat(city.get(TARGETS + "/" + first.id()).status()).isEqualTo(404);
    }

    private static String bound(Target target) {
        String sql = ShippedTargets.INSERT;
        for (String value : ShippedTargets.parameters(target)) {
            sql = sql.replaceFirst("\\?", value == null ? "null" : "'" + value + "'");
        }
        return sql + " on conflict do nothing";
    }

    private void knowIndicator(String code) {
        database.execute("""
                insert into indicator_definition (id, code, version, content, recorded_from)
                values (gen_random_uuid(), '%s', 1, '{}', now()) on conflict do nothing
                """.formatted(code));
    }

    private static Api.Answer lay(Api caller, String indicator, String region, @Nullable String year, String value) {
        return caller.post(TARGETS, body(indicator, region, year, value));
    }

    private static Api.Answer withdraw(Api caller, Api.Answer target, String reason) {
        return caller.post(path(target) + "/withdrawal", "{\"reason\": \"" + reason + "\"}", target);
    }

    private static String body(String indicator, String region, @Nullable String year, String value) {
        return """
                {"indicator": "%s", "regionCode": "%s", %s "value": %s, "direction": "AT_LEAST", "bound": "INCLUSIVE",
                 "source": "某省儿童发展规划", "verified": true}
                """.formatted(indicator, region, year == null ? "" : "\"year\": " + year + ",", value);
    }

    private static String revision(String year, String value) {
        return """
                {"year": %s, "value": %s, "direction": "AT_LEAST", "bound": "INCLUSIVE", "source": "修订的规划",
                 "verified": false}
                """.formatted(year, value);
    }

    private static String path(Api.Answer target) {
        return TARGETS + "/" + target.id();
    }

    private static List<String> ids(Api.Answer list) {
        return list.<List<String>>at("$.items[*].id").stream().collect(Collectors.toList());
    }

    private Api other() {
        return province.as(Tokens.cityBureau("530300", SCOPES));
    }

    private static Tokens hospital() {
        return Tokens.institution("12530102MB2D00014R", "530102", SCOPES);
    }
}
