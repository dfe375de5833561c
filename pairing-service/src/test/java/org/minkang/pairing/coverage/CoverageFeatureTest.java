package org.minkang.pairing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Counts what is in the registry, and so has a database of its own. */
@ServiceTest
class CoverageFeatureTest {

    @Autowired
    private WebTestClient client;

    @Test
    void countsSignedPairingsInForceOfTheCentresThatWorkByCounty() {
        Suite suite = new Suite(client);
        Api.Answer programme = suite.programme();
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer covered = suite.institution("C220", "PRIMARY", "441322");
        Api.Answer open = suite.institution("C210", "PRIMARY", "441322");
        Api.Answer elsewhere = suite.institution("C220", "PRIMARY", "441323");
        suite.institution("C220", "PRIMARY", "441402");
        suite.signed(suite.planned(suite.designated(suite.proposal(programme.id(), supporter, covered))));
        suite.designated(suite.proposal(programme.id(), supporter, elsewhere));
        String path = "/pairing/v1/coverage?programmeId=" + programme.id() + "&on=2012-12-30";
        Api city = suite.as(Suite.city());

        Api.Answer report = city.get(path);

        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.<Integer>at("$.total.institutions")).isEqualTo(3);
        assertThat(report.<Integer>at("$.total.signed")).isEqualTo(1);
        assertThat(report.<Integer>at("$.total.designated")).isEqualTo(2);
        assertThat(report.<String>at("$.total.percent")).isEqualTo("33.33");
        assertThat(report.<Boolean>at("$.total.met")).isFalse();
        assertThat(report.<Integer>at("$.total.missing")).isEqualTo(2);
        assertThat(report.<List<String>>at("$.regions[*].region")).containsExactly("441322", "441323");
        assertThat(report.<List<String>>at("$.uncovered[*].institutionId"))
                .containsExactly(open.id().toString(), elsewhere.id().toString());

        assertThat(report.<List<String>>at("$.within")).containsExactly("441300");

        Api.Answer county = suite.as(Suite.county("441322")).get(path);
        assertThat(county.<List<String>>at("$.within")).containsExactly("441322");
        assertThat(county.<List<String>>at("$.regions[*].region")).containsExactly("441322");
        assertThat(county.<Integer>at("$.total.institutions")).isEqualTo(2);
        assertThat(city.get(path + "&region=441322").<Integer>at("$.total.institutions"))
                .isEqualTo(2);
        assertThat(suite.as(Suite.county("441322")).get(path + "&region=441323").<List<Object>>at("$.regions"))
                .isEmpty();
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(path)
                        .status())
                .isEqualTo(404);

        Api dashboard =
                suite.as(Tokens.client("dashboard").scopes("metrics.read").regions("440000"));
        Api.Answer gauges = dashboard.get("/pairing/v1/metrics");
        String labels =
                "{prefecture=\"441300\",programme_region=\"441300\",template=\"CITY_TOWNSHIP_SUPPORT\",year=\"%s\"}"
                        .formatted(programme.at("$.year").toString());
        assertThat(gauges.body())
                .contains(
                        "# TYPE minkang_pairing_institutions gauge",
                        "minkang_pairing_institutions" + labels + " 3.0",
                        "minkang_pairing_designated" + labels + " 2.0",
                        "minkang_pairing_target_ratio" + labels + " 1.0")
                .doesNotContain("441400");
        assertThat(dashboard
                        .get("/pairing/v1/metrics", "If-None-Match", gauges.etag())
                        .status())
                .isEqualTo(304);
        for (String otherProvinceOrPartOnly : List.of("610000", "441322")) {
            assertThat(suite.as(Tokens.client("dashboard")
                                    .scopes("metrics.read")
                                    .regions(otherProvinceOrPartOnly))
                            .get("/pairing/v1/metrics")
                            .body())
                    .doesNotContain("CITY_TOWNSHIP_SUPPORT");
        }
        assertThat(city.get("/pairing/v1/metrics").status()).isEqualTo(403);

        city.post(
                "/pairing/v1/institutions/" + open.id() + "/closure",
                "{\"closedOn\": \"2012-12-29\", \"reason\": \"已撤并\"}",
                open);
        assertThat(city.get(path).<Integer>at("$.total.institutions")).isEqualTo(2);
        assertThat(city.get(path.replace("12-30", "12-29")).<Integer>at("$.total.institutions"))
                .isEqualTo(3);
        assertThat(city.get(path.replace("2012-12-30", "2013-07-01")).<Integer>at("$.total.signed"))
                .isZero();
        assertThat(city.get(path.replace("2012-12-30", "2012-06-30")).<Integer>at("$.total.signed"))
                .isZero();
    }
}
