package org.minkang.pediatrics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pediatrics")
class TrainingFeatureTest {

    private static final String INTAKES = "/pediatrics/v1/training-intakes";
    private static final String PROGRESS = "/pediatrics/v1/training-progress";
    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write"};

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private Api province;
    private Api city;

    @BeforeEach
    void bureausOfGuizhou() {
        province = new Api(client, Tokens.provinceAdmin("520000", SCOPES));
        city = province.as(Tokens.cityBureau("520100", SCOPES));
    }

    @Test
    void anIntakeIsCountedClosedAndRevisedAndWhatItWasStaysToBeRead() {
        Api.Answer open = record(city, "520100", 2021, "TRANSFER", "\"planned\": 40,", false);
        assertThat(open.status()).as(open.body()).isEqualTo(201);
        assertThat(open.<String>at("$.status")).isEqualTo("PROVISIONAL");

        Api.Answer closed = revise(city, open, "\"planned\": 40, \"actual\": 36,", true);
        Api.Answer revised = revise(city, closed, "\"planned\": 40, \"actual\": 37,", true);

        assertThat(closed.<String>at("$.status")).as(closed.body()).isEqualTo("FINAL");
        assertThat(revised.<String>at("$.status")).isEqualTo("REVISED");
        assertThat(city.get(path(open) + "?asOf=" + closed.at("$.recordedAt")).<Integer>at("$.actual"))
                .isEqualTo(36);
        assertThat(revise(city, closed, "\"actual\": 38,", true).status()).isEqualTo(412);
        assertThat(revise(city, revised, "\"actual\": 38,", false).pointers()).containsExactly("/closed");
        assertThat(revise(city, revised, "", true).pointers()).containsExactly("/actual");
    }

    @Test
    void aRegionHasOneOfAYearAndKindWhichOthersNeitherSeeNorWrite() {
        Api.Answer own = record(city, "520100", 2022, "OBSTETRIC", "\"actual\": 5,", true);
        Api other = province.as(Tokens.cityBureau("520200", SCOPES));

        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(record(city, "520100", 2022, "OBSTETRIC", "", false).code()).isEqualTo("ALREADY_EXISTS");
        assertThat(record(city, "520000", 2022, "OBSTETRIC", "", false).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(other.get(path(own)).status()).isEqualTo(404);
        assertThat(revise(other, own, "\"actual\": 6,", true).status()).isEqualTo(404);
        assertThat(other.get(INTAKES + "?region=520100").<List<String>>at("$.items[*].id"))
                .isEmpty();
        assertThat(province.get(INTAKES + "?region=520100&year=2022&programme=OBSTETRIC&status=FINAL")
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(own.id().toString());
        assertThat(record(city, "520199", 2022, "OBSTETRIC", "", false).pointers())
                .containsExactly("/regionCode");
    }

    @Test
    void aProvinceIsHeldAgainstItsTargetByWhatItsPartsTookIn() {
        target("RESIDENTS_TRAINED", "620000", "100");
        Api gansu = province.as(Tokens.provinceAdmin("620000", SCOPES));
        record(gansu, "620100", 2020, "RESIDENCY", "\"actual\": 60,", true);
        record(gansu, "620000", 2021, "RESIDENCY", "\"planned\": 50, \"actual\": 39,", true);
        Api.Answer late = record(gansu, "620200", 2021, "RESIDENCY", "\"planned\": 2,", false);

        Api.Answer before = progress(gansu);
        revise(gansu, late, "\"planned\": 2, \"actual\": 1,", true);
        Api.Answer after = progress(gansu);

        assertThat(residency(before, "target.standing")).as(before.body()).containsExactly("UNDECIDED");
        assertThat(residency(before, "target.missing")).containsExactly(1);
        assertThat(residency(after, "target.standing")).containsExactly("MET");
        assertThat(residency(after, "planned")).containsExactly(52);
        assertThat(residency(after, "actual")).containsExactly(40);
        assertThat(residency(after, "cumulated")).containsExactly(100);
        assertThat(residency(after, "years[*].year")).containsExactly(2020, 2021);
        assertThat(residency(
                        gansu.get(PROGRESS + "?region=620000&year=2021&asOf=" + late.at("$.recordedAt")), "cumulated"))
                .containsExactly(99);
    }

    @Test
    void progressComesAsTheFileThatABureauPrints() {
        target("RESIDENTS_TRAINED", "120000", "100");
        Api tianjin = province.as(Tokens.provinceAdmin("120000", SCOPES));
        record(tianjin, "120000", 2020, "RESIDENCY", "\"planned\": 50, \"actual\": 60,", true);
        record(tianjin, "120000", 2021, "RESIDENCY", "\"planned\": 50, \"actual\": 39,", false);
        String path = PROGRESS + "?region=120000&year=2021";

        Api.Answer csv = tianjin.get(path + "&format=csv");

        assertThat(csv.status()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body())
                .contains("区划代码,区划名称,培训类别代码,培训类别,指标代码,年份,计划数,实际数,累计数,单位,该年已定稿")
                .contains("120000,天津市,RESIDENCY,", ",RESIDENTS_TRAINED,2020,50,60,60,人,是,,,,,,")
                .contains(",RESIDENTS_TRAINED,2021,50,39,99,人,否,100,历年累计,99,1,未达标,是")
                .contains(",UNDERGRADUATE_INTAKE,2021,,,0,人,,,,,,,");
        assertThat(tianjin.get(path + "&format=xlsx").bytes()).startsWith('P', 'K');
        assertThat(tianjin.get(path, "Accept", "text/csv").body()).isEqualTo(csv.body());
        assertThat(tianjin.get(path + "&format=pdf").pointers()).containsExactly("?format");
    }

    @Test
    void aPollOfProgressIsAnsweredAnewOnlyWhenSomethingChanged() {
        Api shanghai = province.as(Tokens.provinceAdmin("310000", SCOPES));
        Api.Answer intake = record(shanghai, "310000", 2020, "TRANSFER", "\"actual\": 6,", false);
        String path = PROGRESS + "?region=310000&year=2020";
        Api.Answer first = shanghai.get(path);

        assertThat(shanghai.get(path, "If-None-Match", first.etag()).status()).isEqualTo(304);
        revise(shanghai, intake, "\"actual\": 7,", false);
        Api.Answer second = shanghai.get(path, "If-None-Match", first.etag());
        assertThat(second.<List<Integer>>at("$.programmes[?(@.programme == 'TRANSFER')].actual"))
                .containsExactly(7);
        target("TRANSFER_TRAINED", "310000", "7");
        assertThat(shanghai.get(path, "If-None-Match", second.etag())
                        .<List<String>>at("$.programmes[?(@.programme == 'TRANSFER')].target.standing"))
                .containsExactly("MET");
        assertThat(city.get(path, "If-None-Match", second.etag()).status()).isEqualTo(404);
    }

    @Test
    void progressIsForThoseWhoSeeTheWholeRegion() {
        assertThat(city.get(PROGRESS + "?region=520100&year=2021").status()).isEqualTo(200);
        assertThat(city.get(PROGRESS + "?region=520000&year=2021").status()).isEqualTo(404);
        assertThat(city.get(PROGRESS + "?region=520199&year=2021").pointers()).containsExactly("?region");
    }

    @Test
    void aRetryRecordsOnceAndInstitutionsDoNot() {
        String body = body("520300", 2023, "UNDERGRADUATE", "\"actual\": 5,", true);

        Api.Answer first = province.post(INTAKES, body, "intake-520300");
        Api.Answer second = province.post(INTAKES, body, "intake-520300");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(province.as(Tokens.institution("12440100MB2D00014R", "520300", SCOPES))
                        .post(INTAKES, body)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theProgrammeTellsWhatExpressesEachRow() {
        Api.Answer rows = province.get("/pediatrics/v1/programme-rows");

        assertThat(rows.<List<String>>at("$.items[*].id")).hasSize(54);
        assertThat(rows.<List<String>>at("$.items[?(@.id == 'D8-K05')].expressions[0].by"))
                .containsExactly("CAMPAIGN_MEASURE");
        assertThat(province.get("/pediatrics/v1/programme-rows?type=BAN").<List<String>>at("$.items[*].id"))
                .containsExactly("D8-N17");
    }

    private void target(String indicator, String region, String value) {
        database.execute("""
                insert into target (id, version, recorded_from, indicator, area_code, value, direction, bound, source, source_refs,
                                    verified, status, recorded_by, created_at)
                values (gen_random_uuid(), 0, '2020-01-01Z', '%s', '%s', %s, 'AT_LEAST', 'INCLUSIVE', '某规划', '{}', true,
                        'ACTIVE', 'test', now())
                """.formatted(indicator, region, value));
    }

    private static Api.Answer progress(Api caller) {
        return caller.get(PROGRESS + "?region=620000&year=2021");
    }

    private static List<Object> residency(Api.Answer progress, String member) {
        return progress.at("$.programmes[?(@.programme == 'RESIDENCY')]." + member);
    }

    private static Api.Answer record(
            Api caller, String region, int year, String programme, String counts, boolean closed) {
        return caller.post(INTAKES, body(region, year, programme, counts, closed));
    }

    private static Api.Answer revise(Api caller, Api.Answer intake, String counts, boolean closed) {
        return caller.put(path(intake), "{" + counts + " \"source\": \"核实后\", \"closed\": " + closed + "}", intake);
    }

    private static String body(String region, int year, String programme, String counts, boolean closed) {
        return """
                {"regionCode": "%s", "year": %d, "programme": "%s", %s "source": "培训年报", "closed": %s}
                """.formatted(region, year, programme, counts, closed);
    }

    private static String path(Api.Answer intake) {
        return INTAKES + "/" + intake.id();
    }
}
