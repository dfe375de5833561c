package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Amounts are kept in fen and told in yuan, wherever they are told: of 98 million, 41 million and 5 fen are for personnel. */
@ServiceTest(shared = "features")
class AmountFeatureTest {

    private static final int YEAR = 2019;
    private static final String COLUMNS = "personnel_expenditure, business_expenditure";
    private static final String LINE = "[?(@.indicator == 'PERSONNEL_SHARE')].";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Totals totals;

    private Suite suite;

    @BeforeEach
    void given() {
        suite = new Suite(client, database);
    }

    @Test
    void scorecardsTellPartsAndGapInYuan() {
        hospital("510302");
        suite.listed("510302", YEAR);
        suite.target("PERSONNEL_SHARE", "510302", 2021, "45");

        Api.Answer card = card("510302");

        String line = "$.indicators" + LINE;
        assertThat(card.<List<String>>at(line + "numerator")).containsExactly("41000000.05");
        assertThat(card.<List<String>>at(line + "numeratorUnit")).containsExactly("YUAN");
        assertThat(card.<List<String>>at(line + "denominator")).containsExactly("98000000.00");
        assertThat(card.<List<String>>at(line + "denominatorUnit")).containsExactly("YUAN");
        assertThat(card.<List<String>>at(line + "value")).containsExactly("41.836734744897");
        assertThat(card.<List<String>>at(line + "gap")).containsExactly("3099999.95");
        assertThat(card.<List<String>>at(line + "path.yearlyIncrease")).containsExactly("1549999.98");
        String beds = "$.indicators[?(@.indicator == 'BEDS_PER_1000')].";
        assertThat(card.<List<String>>at(beds + "numeratorUnit")).containsExactly("BEDS");
        assertThat(card.<List<String>>at(beds + "denominatorUnit")).containsExactly("PERSONS");
    }

    @Test
    void childrenTablesAndGaugesTellItTheSame() {
        hospital("510403");
        suite.listed("510400", YEAR);
        suite.target("PERSONNEL_SHARE", "510400", YEAR, "45");

        Api.Answer children = city("510400").get("/pediatrics/v1/scorecards/510400/children?year=" + YEAR);
        assertThat(children.<List<String>>at("$.gaps" + LINE + "whole")).containsExactly("3099999.95");
        assertThat(children.<List<String>>at("$.gaps" + LINE + "parts")).containsExactly("3099999.95");
        assertThat(children.<List<String>>at("$.gaps" + LINE + "unit")).containsExactly("YUAN");

        String values = "/pediatrics/v1/values?indicator=PERSONNEL_SHARE&year=2019&level=COUNTY&within=510400";
        Api.Answer table = Suite.ok(city("510400").get(values));
        assertThat(table.<String>at("$.numeratorUnit")).isEqualTo("YUAN");
        assertThat(table.<List<String>>at("$.items[?(@.region == '510403')].gap"))
                .containsExactly("3099999.95");
        assertThat(Suite.ok(city("510400").get(values + "&format=csv")).body())
                .contains("41000000.05,元,98000000.00,元", ",3099999.95,");

        Tokens dashboard = Tokens.client("dashboard").scopes("metrics.read").regions("510400");
        assertThat(Suite.ok(suite.as(dashboard).get("/pediatrics/v1/metrics")).body())
                .contains("unit=\"yuan\",year=\"2019\"} 3099999.95");
    }

    @Test
    void explanationsWriteOutWhatIsTold() {
        hospital("510502");
        suite.target("PERSONNEL_SHARE", "510502", YEAR, "45");

        Api.Answer told = Suite.ok(
                city("510500").get("/pediatrics/v1/explanations?region=510502&year=2019&indicator=PERSONNEL_SHARE"));

        assertThat(told.<String>at("$.formula.zh")).contains("人员经费支出(元)", "业务支出(元)");
        assertThat(told.<String>at("$.calculation")).isEqualTo("41000000.05 ÷ 98000000.00 × 100 = 41.836734744897…");
        assertThat(told.<String>at("$.measured.comparison.text"))
                .isEqualTo("41000000.05 × 100 = 4100000005.00 < 45 × 98000000.00 = 4410000000.00");
        assertThat(told.<String>at("$.measured.gap.needed")).isEqualTo("44100000.00");
        assertThat(told.<String>at("$.measured.gap.text.zh")).endsWith("现有 41000000.05,差 3099999.95");
        assertThat(told.<String>at("$.inputs.returns[0].numerator")).isEqualTo("41000000.05");
    }

    @Test
    void releasesAndDifferencesTellItToo() {
        String hospital = hospital("510603");
        Api city = city("510600");
        Api.Answer release = Suite.created(city.post("/pediatrics/v1/releases", """
                {"regionCode": "510600", "year": 2019, "name": "金额以元计"}"""));
        suite.returnedAnew(hospital, YEAR, "APPROVED", COLUMNS, "4100000000, 9800000000");
        changed("510603");

        Api.Answer card = Suite.ok(city.get("/pediatrics/v1/releases/" + release.id() + "/scorecards/510603"));
        Api.Answer moved = Suite.ok(city.get(
                "/pediatrics/v1/differences?region=510603&year=2019&fromRelease=" + release.<String>at("$.id")));

        assertThat(card.<List<String>>at("$.indicators[?(@.line.indicator == 'PERSONNEL_SHARE')].line.numerator"))
                .containsExactly("41000000.05");
        assertThat(moved.<List<String>>at("$.indicators" + LINE + "before.numerator"))
                .containsExactly("41000000.05");
        assertThat(moved.<List<String>>at("$.indicators" + LINE + "byInputs.numerator"))
                .containsExactly("-0.05");
        assertThat(moved.<List<String>>at("$.indicators" + LINE + "numeratorUnit"))
                .containsExactly("YUAN");
        assertThat(moved.<List<String>>at("$.inputs[0].effects" + LINE + "numerator"))
                .containsExactly("-0.05");
    }

    @Test
    void anAmountForEachChildIsInYuanAndYuanAreSharedOut() {
        hospital("510703");
        suite.population("510703", YEAR, 10_000, 60_000);
        defined("BUSINESS_PER_CHILD", "[\"BUSINESS_EXPENDITURE\"]", 201);
        suite.target("BUSINESS_PER_CHILD", "510703", YEAR, "9900.5");

        Api.Answer card = card("510703");
        Api.Answer supposed = Suite.ok(city("510700").post("/pediatrics/v1/simulations", """
                {"region": "510700", "year": 2019, "indicator": "BUSINESS_PER_CHILD", "units": 1000, "target": 9900.5,
                 "among": "CHILDREN", "strategies": ["LARGEST_GAP"]}"""));

        String line = "$.indicators[?(@.indicator == 'BUSINESS_PER_CHILD')].";
        assertThat(card.<List<String>>at(line + "value")).containsExactly("9800.000000000000");
        assertThat(card.<List<String>>at(line + "gap")).containsExactly("1005000.00");
        assertThat(card.<List<Integer>>at(line + "denominator")).containsExactly(10_000);
        String county = "$.strategies[0].after.items[?(@.region == '510703')].";
        assertThat(supposed.<List<String>>at(county + "units")).containsExactly("1000.00");
        assertThat(supposed.<List<String>>at(county + "numerator")).containsExactly("98001000.00");
        assertThat(supposed.<List<String>>at(county + "gap")).containsExactly("1004000.00");
    }

    @Test
    void amountsAreNotAddedToBeds() {
        assertThat(defined("BEDS_AND_YUAN", "[\"BUSINESS_EXPENDITURE\", \"TOTAL_BEDS\"]", 422)
                        .pointers())
                .containsExactly("/numerator/items");
    }

    private Api.Answer defined(String code, String items, int status) {
        Api.Answer answer =
                suite.as(Suite.province("000000")).post("/pediatrics/v1/indicators", """
                {"code": "%s", "nameZh": "人均业务支出", "nameEn": "Expenditure for each child", "kind": "RATIO",
                 "numerator": {"of": "ITEMS", "items": %s}, "denominator": {"of": "POPULATION", "group": "CHILDREN"},
                 "factor": 1, "unitZh": "元/人", "direction": "AT_LEAST", "decimals": 2, "source": "样例", "sourceRefs": [],
                 "validFrom": "2016-01-01"}
                """.formatted(code, items));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private Api.Answer card(String county) {
        return Suite.ok(suite.as(Suite.county(county)).get("/pediatrics/v1/scorecards/" + county + "?year=" + YEAR));
    }

    private Api city(String region) {
        return suite.as(Suite.city(region));
    }

    private String hospital(String area) {
        String hospital = suite.returned(area, YEAR, "A100", "APPROVED", COLUMNS, "4100000005, 9800000000");
        changed(area);
        return hospital;
    }

    private void changed(String area) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), YEAR)))
                .block();
    }
}
