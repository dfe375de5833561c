package org.minkang.pediatrics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "features")
class DefinitionFeatureTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    /** What an indicator is holds for every province. */
    @ParameterizedTest
    @CsvSource({"000000, 201", "440000, 403"})
    void isLaidDownForTheNationByTheNation(String region, int status) {
        Api.Answer answer = new Suite(client, database)
                .as(Suite.province(region))
                .post("/pediatrics/v1/indicators", """
                {"code": "LAID_DOWN_%s", "nameZh": "样例指标", "nameEn": "Sample", "kind": "RATIO",
                 "numerator": {"of": "ITEMS", "items": ["PEDIATRIC_BEDS"]},
                 "denominator": {"of": "POPULATION", "group": "CHILDREN"}, "factor": 1000, "unitZh": "张",
                 "direction": "AT_LEAST", "decimals": 2, "source": "样例", "sourceRefs": [], "validFrom": "2099-01-01"}
                """.formatted(region));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void isNotHeldAgainstTrainees() {
        Api.Answer answer =
                new Suite(client, database).as(Suite.province("000000")).post("/pediatrics/v1/indicators", """
                {"code": "BEDS_PER_TRAINEE", "nameZh": "样例指标", "nameEn": "Sample", "kind": "RATIO",
                 "numerator": {"of": "ITEMS", "items": ["PEDIATRIC_BEDS"]},
                 "denominator": {"of": "INTAKE", "programme": "RESIDENCY"}, "factor": 1, "unitZh": "张",
                 "direction": "AT_LEAST", "decimals": 2, "source": "样例", "sourceRefs": [], "validFrom": "2099-01-01"}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/denominator/of");
    }

    /** Swallowed, they would leave the caller with an indicator that counts something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"of": "ITEMS", "items": ["PEDIATRIC_BEDS"], "condition": {"item": "PEDIATRIC_WARD", "atLeast": 1}} | condition
            {"of": "ITEMS", "items": ["PEDIATRIC_BEDS"], "group": "CHILDREN", "programme": "RESIDENCY"} | group programme
            {"of": "INSTITUTIONS", "items": ["PEDIATRIC_BEDS"], "applying": ["PEDIATRIC_BEDS"]} | items applying
            {"of": "POPULATION", "group": "CHILDREN", "classes": ["A"], "publicOnly": false} | classes publicOnly
            {"of": "POPULATION", "items": ["PEDIATRIC_BEDS"]} | items group
            """)
    void takesNoMemberThatItsMeasureDoesNotUse(String measure, String members) {
        for (String part : List.of("numerator", "denominator")) {
            String other = part.equals("numerator") ? "denominator" : "numerator";

            Api.Answer answer = added("""
                    "kind": "RATIO", "factor": 100, "%s": %s, "%s": {"of": "POPULATION", "group": "RESIDENTS"}
                    """.formatted(part, measure, other));

            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.pointers())
                    .containsExactly(Stream.of(members.split(" "))
                            .map(member -> "/" + part + "/" + member)
                            .toArray(String[]::new));
        }
    }

    @Test
    void saysOfWhatAMemberIs() {
        Api.Answer answer = added("""
                "kind": "YEARLY", "factor": 1, "numerator": {"of": "INTAKE", "programme": "RESIDENCY", "classes": ["A"]}
                """);

        assertThat(answer.<List<String>>at("$.errors[*].code")).containsExactly("MEMBER_OF_ANOTHER_MEASURE");
        assertThat(answer.<List<String>>at("$.errors[*].detail")).containsExactly("INTAKE 类不用此项");
    }

    @Test
    void aCountHasNoFactorAndWhatCountsNoChildrenHasNoAges() {
        assertThat(added("""
                "kind": "YEARLY", "factor": 100, "ageFrom": 0, "ageTo": 14,
                "numerator": {"of": "INTAKE", "programme": "RESIDENCY"}
                """).pointers()).containsExactly("/factor", "/ageFrom", "/ageTo");
    }

    @ParameterizedTest
    @CsvSource({"ageFrom, ageTo", "ageTo, ageFrom"})
    void agesComeTogether(String given, String missing) {
        Api.Answer answer = added("""
                "kind": "RATIO", "factor": 1000, "%s": 6, "denominator": {"of": "POPULATION", "group": "CHILDREN"},
                "numerator": {"of": "ITEMS", "items": ["PEDIATRIC_BEDS"]}
                """.formatted(given));

        assertThat(answer.<List<String>>at("$.errors[*].code")).containsExactly("REQUIRED");
        assertThat(answer.pointers()).containsExactly("/" + missing);
    }

    private Api.Answer added(String members) {
        String body = """
                {"code": "NEVER_LAID_DOWN", "nameZh": "样例指标", "nameEn": "Sample", %s, "unitZh": "张",
                 "direction": "AT_LEAST", "decimals": 2, "source": "样例", "sourceRefs": [], "validFrom": "2099-01-01"}
                """.formatted(members);
        return new Suite(client, database).as(Suite.province("000000")).post("/pediatrics/v1/indicators", body);
    }
}
