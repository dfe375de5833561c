package org.minkang.pediatrics.definition;

import static org.assertj.core.api.Assertions.assertThat;

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
}
