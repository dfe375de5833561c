package org.minkang.pediatrics.explanation;

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
class ExplanationFeatureTest {

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
        city = suite.as(Suite.city("640000"));
    }

    /** Shown as 2.00, and yet 2.0 is not reached. */
    @Test
    void anyoneCanCountAgainWhatOnlyLooksMet() {
        String large = returned("640302", "A100", "APPROVED", "2400");
        String small = returned("640302", "A100", "SUBMITTED", "69");
        String draft = returned("640302", "A100", "DRAFT", "99");
        returned("640302", "D110", "APPROVED", "50");
        suite.population("640302", YEAR, 1_234_567, 7_000_000);
        suite.listed("640302", YEAR);
        suite.target("BEDS_PER_1000", "640000", YEAR, "2.0");

        Api.Answer told = explained("640302", "BEDS_PER_1000");

        assertThat(told.<String>at("$.formula.zh")).contains("÷ 0 至 14 岁常住人口 × 1000");
        assertThat(told.<String>at("$.calculation")).isEqualTo("2469 ÷ 1234567 × 1000 = 1.999891459920…");
        assertThat(told.<String>at("$.value")).isEqualTo("1.999891459920");
        assertThat(told.<String>at("$.rounding.shown")).isEqualTo("2.00");
        assertThat(told.<String>at("$.measured.comparison.text"))
                .isEqualTo("2469 × 1000 = 2469000 < 2.0 × 1234567 = 2469134.0");
        assertThat(told.<Boolean>at("$.measured.comparison.holds")).isFalse();
        assertThat(told.<String>at("$.measured.verdict")).isEqualTo("UNDECIDED");
        assertThat(told.<String>at("$.measured.gap.needed")).isEqualTo("2470");
        assertThat(told.<Integer>at("$.measured.gap.gap")).isEqualTo(1);
        assertThat(told.<Boolean>at("$.measured.target.inherited")).isTrue();
        assertThat(told.<String>at("$.measured.target.reason.zh")).contains("宁夏");
        assertThat(told.<List<String>>at("$.inputs.returns[*].institution"))
                .containsExactlyInAnyOrder(large, small, draft);
        assertThat(told.<List<Integer>>at("$.inputs.returns[?(@.institution == '" + large + "')].numerator"))
                .containsExactly(2400);
        assertThat(told.<List<Integer>>at("$.inputs.returns[?(@.institution == '" + draft + "')].numerator"))
                .containsExactly(0);
        assertThat(told.<List<Integer>>at("$.inputs.returns[*].numerator").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(told.<Integer>at("$.numerator"));
        assertThat(told.<List<Integer>>at("$.inputs.populations[*].value")).containsExactly(1_234_567);
        assertThat(told.<Integer>at("$.completeness.reported")).isEqualTo(2);
        assertThat(told.<List<Object>>at("$.parts")).isEmpty();
    }

    @Test
    void aRegionAboveIsExplainedByThoseRightBelowIt() {
        returned("640121", "C220", "APPROVED", "3");
        returned("640122", "C220", "APPROVED", "4");
        suite.population("640121", YEAR, 1_000, 9_000);

        Api.Answer told = explained("640100", "BEDS_PER_1000");

        assertThat(told.<List<Integer>>at("$.parts[?(@.region == '640121')].numerator"))
                .containsExactly(3);
        assertThat(told.<List<Integer>>at("$.parts[?(@.region == '640121')].denominator"))
                .containsExactly(1_000);
        assertThat(told.<List<Integer>>at("$.parts[?(@.region == '640122')].numerator"))
                .containsExactly(4);
        assertThat(told.<List<Integer>>at("$.parts[*].numerator").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(told.<Integer>at("$.numerator"));
        assertThat(told.<List<Object>>at("$.inputs.returns")).isEmpty();
    }

    @Test
    void explainsWhatWasKnownThen() {
        String hospital = returned("640105", "A100", "APPROVED", "10");
        Instant then = Instant.now();
        suite.returnedAnew(hospital, YEAR, "APPROVED", "pediatric_beds", "12");
        changed("640105");

        Api.Answer told = explained("640105", "BEDS_PER_1000&asOf=" + then);

        assertThat(told.<List<Integer>>at("$.inputs.returns[*].numerator")).containsExactly(10);
        assertThat(told.<List<Integer>>at("$.inputs.returns[*].version")).containsExactly(0);
        assertThat(told.<Integer>at("$.numerator")).isEqualTo(10);
        assertThat(explained("640105", "BEDS_PER_1000").<List<Integer>>at("$.inputs.returns[*].numerator"))
                .containsExactly(12);
    }

    @Test
    void aShareCountsInstitutionsOnBothSides() {
        suite.returned("640106", YEAR, "C220", "APPROVED", "child_general_practitioners", "2");
        suite.returned("640106", YEAR, "B100", "DRAFT", "child_general_practitioners", "null");
        changed("640106");

        Api.Answer told = explained("640106", "GP_COVERAGE");

        assertThat(told.<String>at("$.calculation")).isEqualTo("1 ÷ 2 × 100 = 50");
        assertThat(told.<List<Integer>>at("$.inputs.returns[*].denominator")).containsExactly(1, 1);
        assertThat(told.<List<Integer>>at("$.inputs.returns[?(@.status == 'DRAFT')].numerator"))
                .containsExactly(0);
    }

    @Test
    void refusesIndicatorsThatNobodyKnowsAndMoreInputsThanAnyoneCouldRead() {
        suite.execute(
                "insert into resource_return (id, version, recorded_from, institution, institution_name, class_code,"
                        + " area_code, year, status, recorded_by, created_at) select uuidv7(), 0, now(), 'crowd-' || n, '样例', 'A100',"
                        + " '640181', 2017, 'DRAFT', 'test', now() from generate_series(1, 2001) n");

        assertThat(city.get(path("640104", YEAR, "NO_SUCH")).pointers()).containsExactly("?indicator");
        assertThat(city.get(path("640104", YEAR, "BEDS_PER_1000&definition=99")).pointers())
                .containsExactly("?indicator");
        assertThat(city.get(path("640181", 2017, "BEDS_PER_1000")).<List<String>>at("$.errors[*].code"))
                .containsExactly("TOO_MANY_INPUTS");
    }

    @Test
    void aNeighbourSeesNothing() {
        assertThat(suite.as(Suite.city("640200"))
                        .get(path("640104", YEAR, "BEDS_PER_1000"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatOneInstitutionReturnedIsNoBusinessOfAnother() {
        String path = path("640105", YEAR, "BEDS_PER_1000");
        String other = suite.institution("A100", "640105");

        assertThat(city.get(path).status()).isEqualTo(200);
        assertThat(suite.as(Suite.hospital(other, "640105")).get(path).status()).isEqualTo(403);
    }

    @Test
    void aPollOfWhatDidNotChangeCostsNoAnswer() {
        Api.Answer first = explained("640106", "DELIVERY_COVERAGE");

        assertThat(city.get(path("640106", YEAR, "DELIVERY_COVERAGE"), "If-None-Match", first.etag())
                        .status())
                .isEqualTo(304);
    }

    private Api.Answer explained(String region, String indicator) {
        return Suite.ok(city.get(path(region, YEAR, indicator)));
    }

    private static String path(String region, int year, String indicator) {
        return "/pediatrics/v1/explanations?region=%s&year=%d&indicator=%s".formatted(region, year, indicator);
    }

    private String returned(String area, String classCode, String status, String beds) {
        String institution = suite.returned(area, YEAR, classCode, status, "pediatric_beds", beds);
        changed(area);
        return institution;
    }

    private void changed(String area) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), YEAR)))
                .block();
    }
}
