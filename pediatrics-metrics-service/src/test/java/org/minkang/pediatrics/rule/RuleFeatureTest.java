package org.minkang.pediatrics.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Each test has a prefecture of Shanxi of its own. */
@ServiceTest(shared = "pediatrics")
class RuleFeatureTest {

    private static final String FINDINGS = "/pediatrics/v1/rule-findings?year=2024";
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private Api province;

    @BeforeEach
    void theBureauOfShanxi() {
        province = new Api(client, Tokens.provinceAdmin("140000", "pediatrics.read"));
    }

    @Test
    void showsEveryRowOfTheCatalogueAndHowItIsExpressed() {
        Api.Answer rules = province.get("/pediatrics/v1/rules");

        assertThat(rules.<List<String>>at("$.items[*].row")).hasSize(21);
        assertThat(rules.<List<String>>at("$.items[?(@.row == 'D8-N18')].deadline"))
                .containsExactly("--06-30");
        assertThat(rules.<List<String>>at("$.items[?(@.row == 'D8-N08')].bounds[0].bound"))
                .containsExactly("EXCLUSIVE");
        assertThat(rules.<List<String>>at("$.items[?(@.row == 'D8-N19')].bounds[1].bound"))
                .containsExactly("INCLUSIVE");
        assertThat(rules.<List<String>>at("$.items[?(@.row == 'D8-N10')].kind")).containsExactly("TEXT");
    }

    @Test
    void findsWhoCannotDeliverWhoMayAndWhoHasNotReturned() {
        String able = institution("C220", "140213");
        String unable = institution("C210", "140213");
        String silent = institution("C220", "140214");
        returned(able, "C220", "140213", "APPROVED", "delivery_service", "1");
        returned(unable, "C210", "140213", "SUBMITTED", "delivery_service", "0");
        returned(silent, "C220", "140214", "DRAFT", "delivery_service", "1");

        Api.Answer found = province.get(FINDINGS + "&region=140200&rule=TOWNSHIP_DELIVERY");

        assertThat(outcomes(found, able)).as(found.body()).containsExactly("MET");
        assertThat(outcomes(found, unable)).containsExactly("NOT_MET");
        assertThat(outcomes(found, silent)).containsExactly("UNDECIDED");
        assertThat(province.get(FINDINGS + "&region=140200&rule=TOWNSHIP_DELIVERY&outcome=NOT_MET")
                        .<List<String>>at("$.items[*].institution"))
                .containsExactly(unable);
        assertThat(found.<List<String>>at("$.items[?(@.institution == '" + unable + "')].evidence[0].figures[0].value"))
                .containsExactly("false");
    }

    @Test
    void residentsOfAPrefectureAreThoseOfItsCountiesAndOneNotCountedLeavesItOpen() {
        String rule = FINDINGS + "&region=140300&rule=TERTIARY_CHILDRENS_HOSPITAL";
        List.of("140302", "140303", "140311", "140321").forEach(county -> population(county, "1000000"));
        assertThat(outcome(province.get(rule))).isEqualTo("UNDECIDED");

        population("140322", "1000000");
        assertThat(outcome(province.get(rule))).isEqualTo("NOT_APPLICABLE");

        database.execute("update population set residents = 1000001 where area_code = '140322' and year = 2024");
        Api.Answer short1 = province.get(rule);
        assertThat(outcome(short1)).isEqualTo("NOT_MET");
        assertThat(short1.<List<Integer>>at("$.items[0].figures[?(@.name == 'RESIDENTS')].value"))
                .containsExactly(5_000_001);

        String hospital = institution("A519", "140302", "TERTIARY", "B");
        Api.Answer met = province.get(rule);
        assertThat(outcome(met)).isEqualTo("MET");
        assertThat(met.<List<String>>at("$.items[0].evidence[*].creditCode")).containsExactly(hospital);
    }

    @Test
    void aPrefectureIsMadeOfTheCountiesThatItHadInTheYear() {
        List<String> ofThatYear =
                List.of("653201", "653221", "653222", "653223", "653224", "653225", "653226", "653227");
        String rule = "/pediatrics/v1/rule-findings?year=2020&region=653200&rule=TERTIARY_CHILDRENS_HOSPITAL";
        Api xinjiang = province.as(Tokens.provinceAdmin("650000", "pediatrics.read"));
        ofThatYear.forEach(county -> population(county, county, 2020, "300000"));
        assertThat(outcome(xinjiang.get(rule))).isEqualTo("NOT_APPLICABLE");

        database.execute("update population set residents = null where area_code = '653223' and year = 2020");
        assertThat(outcome(xinjiang.get(rule))).isEqualTo("UNDECIDED");
    }

    @Test
    void aReturnSaysWhereItsInstitutionLayInItsYear() {
        String moved = institution("G100", "141021");
        returned(moved, "G100", "141002", "APPROVED", "total_beds", "10");
        String rule = "&rule=COUNTY_MATERNAL_CHILD_INSTITUTION";

        assertThat(outcome(province.get(FINDINGS + "&region=141002" + rule))).isEqualTo("MET");
        assertThat(outcome(province.get(FINDINGS + "&region=141021" + rule))).isEqualTo("NOT_MET");
        Api.Answer prefecture = province.get(FINDINGS + "&region=141000" + rule + "&outcome=MET");
        assertThat(prefecture.<List<String>>at("$.items[*].regionCode")).containsExactly("141002");
        assertThat(outcome(province.get("/pediatrics/v1/rule-findings?year=2023&region=141021" + rule)))
                .isEqualTo("MET");
    }

    @Test
    void aReturnSaysOfWhatClassItsInstitutionWasInItsYear() {
        String hospital = institution("A519", "141102", "TERTIARY", "A");
        returned(hospital, "A100", "141102", "APPROVED", "pediatric_ward", "1");

        Api.Answer wards = province.get(FINDINGS + "&region=141102&rule=COUNTY_PEDIATRIC_WARD");
        assertThat(outcome(wards)).as(wards.body()).isEqualTo("MET");
        Api.Answer every = province.get(FINDINGS + "&region=141100");
        Api.Answer one = province.get(FINDINGS + "&region=141100&rule=CHILDRENS_HOSPITAL_ALLOWED");
        String evidence = "$.items[?(@.rule == 'CHILDRENS_HOSPITAL_ALLOWED')].evidence[*].creditCode";
        assertThat(every.<List<String>>at(evidence)).isEmpty();
        assertThat(one.<List<String>>at(evidence)).isEmpty();
    }

    @Test
    void readsWhatWasKnownAtAMoment() {
        String centre = institution("C220", "140403");
        returned(centre, "C220", "140403", "APPROVED", "delivery_service", "1");
        database.execute(
                "update resource_return set recorded_from = '2025-02-01Z' where institution = '" + centre + "'");
        String rule = FINDINGS + "&region=140403&rule=TOWNSHIP_DELIVERY";

        assertThat(outcome(province.get(rule + "&asOf=2025-02-01T00:00:00Z"))).isEqualTo("MET");
        assertThat(outcome(province.get(rule + "&asOf=2025-01-31T23:59:59Z"))).isEqualTo("UNDECIDED");
    }

    @Test
    void aClosedInstitutionIsNoLongerThere() {
        String closed = institution("G100", "140502");
        String rule = FINDINGS + "&region=140502&rule=COUNTY_MATERNAL_CHILD_INSTITUTION";
        assertThat(outcome(province.get(rule))).isEqualTo("MET");

        database.execute("update institution_copy set status = 'CLOSED', closed_on = '2024-12-30' where credit_code = '"
                + closed + "'");

        assertThat(outcome(province.get(rule))).isEqualTo("NOT_MET");
    }

    @Test
    void comesAsTheFileThatABureauPrints() {
        String hospital = institution("A100", "140602");
        returned(hospital, "A100", "140602", "LOCKED", "personnel_expenditure, business_expenditure", "4000, 10001");
        String rule = FINDINGS + "&region=140600&rule=PERSONNEL_EXPENDITURE_SHARE";

        assertThat(province.get(rule).<List<String>>at("$.items[0].evidence[0].figures[*].value"))
                .containsExactly("40.00", "100.01");
        Api.Answer csv = province.get(rule + "&format=csv");
        assertThat(csv.body())
                .contains("D8-N15")
                .contains("不符合")
                .contains(hospital)
                .contains("百分比 39.9960");
        assertThat(province.get(rule + "&format=xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void isForBureausAboutTheirOwnRegions() {
        Api county = province.as(Tokens.countyBureau("140702", "pediatrics.read"));

        assertThat(county.get(FINDINGS + "&region=140702").status()).isEqualTo(200);
        assertThat(county.get(FINDINGS + "&region=140700").status()).isEqualTo(404);
        assertThat(county.get(FINDINGS + "&region=610102").status()).isEqualTo(404);
        assertThat(province.get(FINDINGS + "&region=149999").pointers()).containsExactly("?region");
        assertThat(province.get(FINDINGS + "&region=140702&rule=NO_SUCH_RULE").pointers())
                .containsExactly("?rule");
        assertThat(province.as(Tokens.institution("12440100MB2D00014R", "140702", "pediatrics.read"))
                        .get(FINDINGS + "&region=140702")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesMoreRowsThanAnybodyReads() {
        String codes = IntStream.rangeClosed(1, 20_001)
                .mapToObj(number -> SocialCreditCode.of17("12140921M%08d".formatted(number)))
                .map(code -> "('" + code.value() + "')")
                .collect(Collectors.joining(","));
        database.execute("""
                insert into institution_copy (credit_code, id, name, class_code, level, grade, area_code, status, version)
                select code, gen_random_uuid(), '样例机构', 'C220', 'PRIMARY', 'A', '140921', 'ACTIVE', 0
                from (values %s) as many (code)
                """.formatted(codes));

        Api.Answer refused = province.get(FINDINGS + "&region=140900&rule=TOWNSHIP_DELIVERY");

        assertThat(refused.pointers()).as(refused.body().substring(0, 200)).containsExactly("?region");
        assertThat(province.get(FINDINGS + "&region=140900&rule=COUNTY_PEDIATRIC_WARD")
                        .status())
                .isEqualTo(200);
    }

    private String institution(String classCode, String area) {
        return institution(classCode, area, "SECONDARY", "A");
    }

    private String institution(String classCode, String area, String level, String grade) {
        String code = SocialCreditCode.of17("12" + area + "F%08d".formatted(NUMBER.getAndIncrement()))
                .value();
        database.execute("""
                insert into institution_copy (credit_code, id, name, class_code, level, grade, area_code, status, version)
                values ('%s', gen_random_uuid(), '样例机构', '%s', '%s', '%s', '%s', 'ACTIVE', 0)
                """.formatted(code, classCode, level, grade, area));
        return code;
    }

    private void returned(
            String institution, String classCode, String area, String status, String items, String values) {
        database.execute("""
                insert into resource_return (id, version, recorded_from, institution, institution_name, class_code, area_code,
                                             year, status, recorded_by, created_at, %s)
                values (gen_random_uuid(), 0, '2025-01-10Z', '%s', '样例机构', '%s', '%s', 2024, '%s', 'test', now(), %s)
                """.formatted(items, institution, classCode, area, status, values));
    }

    private void population(String county, String residents) {
        population(county, county, 2024, residents);
    }

    private void population(String code, String area, int year, String residents) {
        database.execute("""
                insert into population (id, version, recorded_from, region_code, area_code, year, children, residents, status,
                                        source, recorded_by, created_at)
                values (gen_random_uuid(), 0, now(), '%s', '%s', %d, 1, %s, 'FINAL', '年鉴', 'test', now())
                """.formatted(code, area, year, residents));
    }

    private static List<String> outcomes(Api.Answer found, String institution) {
        return found.at("$.items[?(@.institution == '" + institution + "')].outcome");
    }

    private static String outcome(Api.Answer found) {
        return found.<List<String>>at("$.items[*].outcome").get(0);
    }
}
