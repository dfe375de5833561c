package org.minkang.pediatrics.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.TableFiles.CSV;
import static org.minkang.pediatrics.TableFiles.NDJSON;
import static org.minkang.pediatrics.TableFiles.XLSX;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.TableFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "files")
class PopulationImportFeatureTest {

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write", "jobs.read"};
    private static final String HEADER = "区划代码,区划名称,年份,0-14岁儿童数,常住人口,来源\n";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    private TableFiles files;

    @BeforeEach
    void asTheCity() {
        files = new TableFiles(client, Tokens.cityBureau("450600", SCOPES), "/pediatrics/v1/populations");
    }

    @Test
    void addsTwentyYearsOfACountyFromGb18030AndJournalsEach() {
        String sheet = IntStream.rangeClosed(2001, 2020)
                .mapToObj(year -> "450602,港口区," + year + ",21000,105000,统计年鉴\n")
                .collect(Collectors.joining("", HEADER, ""));

        Api.Answer job = files.imported("", CSV, sheet.getBytes(Charset.forName("GB18030")));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(20);
        String stored = stored("450602", 2001);
        assertThat(JsonPath.<String>read(stored, "$.status")).isEqualTo("PROVISIONAL");
        assertThat(JsonPath.<String>read(stored, "$.source")).isEqualTo("统计年鉴");
        assertThat(count("select count(*) from journal where entity_type = 'population' and action = 'created' and"
                        + " after ->> 'children' = '21000' and region_code = '450602'"))
                .isEqualTo(20);
    }

    @Test
    void readsAWorkbookThatCountsInTenThousands() {
        byte[] workbook = TableFiles.workbook(List.of(
                List.of("某市儿童人口"),
                List.of("区划代码", "区划名称", "年份", "0-14岁儿童数（万人）", "常住人口（万人）"),
                List.of("450603", "防城区", "2015", "8.1234", "40.5")));

        Api.Answer job = files.imported("", XLSX, workbook);

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        String stored = stored("450603", 2015);
        assertThat(JsonPath.<Integer>read(stored, "$.children")).isEqualTo(81_234);
        assertThat(JsonPath.<Integer>read(stored, "$.residents")).isEqualTo(405_000);
        assertThat(JsonPath.<String>read(stored, "$.source")).isEqualTo("population-import");
    }

    @Test
    void keepsARetiredCodeBesideTodays() {
        TableFiles region = files.as(Tokens.provinceAdmin("450000", SCOPES));

        Api.Answer job = region.imported("", NDJSON, """
                {"regionCode": "450127", "year": 2015, "children": 0}
                """.getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        String stored = stored("450127", 2015);
        assertThat(JsonPath.<String>read(stored, "$.area_code")).isEqualTo("450181");
        assertThat(JsonPath.<Integer>read(stored, "$.children")).isZero();
        assertThat(JsonPath.<Object>read(stored, "$.residents")).isNull();
    }

    @Test
    void writesNothingWhenACellIsBadAndNamesEachOfThem() {
        String sheet = HEADER
                + "450621,,2015,1000,20000,\n"
                + "450600,,2015,1000,20000,\n"
                + "450902,,2015,1000,20000,\n"
                + "999999,,2015,1000,20000,\n"
                + "450621,,1999,1000,20000,\n"
                + "450621,,2099,1000,20000,\n"
                + "450621,,2014,1001,1000,\n"
                + "450621,,2013,-1,1.5,\n"
                + "450621,,2012,,,\n"
                + "450621,,2015,1000,20000,\n";

        Api.Answer job = files.imported("", CSV, sheet.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<List<String>>at("$.errors[*].code"))
                .containsExactly(
                        "REGION_NOT_A_LEAF",
                        "OUTSIDE_REGIONS",
                        "REGION_CODE_UNKNOWN",
                        "LESS_THAN",
                        "YEAR_AHEAD",
                        "PART_EXCEEDS_WHOLE",
                        "NOT_A_WHOLE_NUMBER",
                        "LESS_THAN",
                        "REQUIRED",
                        "DUPLICATE_IN_FILE");
        assertThat(job.<List<Integer>>at("$.errors[*].row")).containsExactly(3, 4, 5, 6, 7, 8, 9, 9, 10, 11);
        assertThat(job.<List<String>>at("$.errors[*].column"))
                .containsExactly("A", "A", "A", "C", "C", "D", "E", "D", "D", "A");
        assertThat(stored("450621", 2015)).isEqualTo("{}");
    }

    @Test
    void takesEachYearUnderTheCodesOfItsTime() {
        String sheet = HEADER + "450127,,2023,1000,20000,\n450181,,2014,1000,20000,\n";

        Api.Answer job = files.as(Tokens.provinceAdmin("450000", SCOPES)).imported("", CSV, sheet.getBytes(UTF_8));

        assertThat(job.<List<String>>at("$.errors[*].code"))
                .containsExactly("REGION_NOT_COUNTED", "REGION_NOT_COUNTED");
        assertThat(job.<List<String>>at("$.errors[*].detail").get(0)).contains("[450181]");
        assertThat(job.<List<String>>at("$.errors[*].detail").get(1)).contains("[450127]");
        assertThat(stored("450181", 2014)).isEqualTo("{}");
    }

    @Test
    void writesNothingInADryRun() {
        Api.Answer job =
                files.imported("?dryRun=true", CSV, line("450681", 2002, 10).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).isEqualTo(1);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isZero();
        assertThat(stored("450681", 2002)).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"PROVISIONAL, PROVISIONAL, 2003", "FINAL, REVISED, 2004", "REVISED, REVISED, 2005"})
    void closesTheVersionThatTheNextOneReplaces(String before, String after, int year) {
        files.imported("", CSV, line("450681", year, 10).getBytes(UTF_8));
        database.update(Sql.of(
                        "update population set status = $1 where region_code = '450681' and year = $2", before, year))
                .block();

        Api.Answer same = files.imported("", CSV, line("450681", year, 10).getBytes(UTF_8));
        Api.Answer job = files.imported("", CSV, line("450681", year, 11).getBytes(UTF_8));

        assertThat(same.<Integer>at("$.result.unchanged")).as(same.body()).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.revised")).as(job.body()).isEqualTo(1);
        String stored = stored("450681", year);
        assertThat(JsonPath.<String>read(stored, "$.status")).isEqualTo(after);
        assertThat(JsonPath.<Integer>read(stored, "$.version")).isEqualTo(1);
        assertThat(count("select count(*) from population old join population next on next.id = old.id and"
                        + " next.recorded_from = old.recorded_to where old.version = 0 and old.children = 10 and"
                        + " next.children = 11 and old.region_code = '450681' and old.year = " + year))
                .isEqualTo(1);
        assertThat(count("select count(*) from journal where action = 'revised' and before ->> 'children' = '10' and"
                        + " after ->> 'children' = '11' and after ->> 'year' = '" + year + "'"))
                .isEqualTo(1);
    }

    @Test
    void isNoBusinessOfInstitutions() {
        TableFiles hospital = files.as(Tokens.institution("12441322MB2D0017XM", "450600", SCOPES));

        assertThat(hospital.send("", CSV, line("450681", 2006, 10).getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv&charset=gb18030", "xlsx", "ndjson"})
    void exportsWhatItImportsUnchanged(String format) {
        files.imported("", CSV, (HEADER + "450602,,2000,0,,\n450603,,2000,,9,=甲\n").getBytes(UTF_8));

        Api.Answer export = files.api().get("/pediatrics/v1/populations/export?year=2000&format=" + format);
        Api.Answer job = files.imported("", Objects.requireNonNull(export.header("Content-Type")), export.bytes());
        Api.Answer county = files.as(Tokens.countyBureau("450603", SCOPES))
                .api()
                .get("/pediatrics/v1/populations/export?year=2000&format=csv");

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.unchanged")).as(job.body()).isEqualTo(2);
        assertThat(county.body()).contains("450603").doesNotContain("450602");
    }

    @Test
    void givesATemplateThatImportsAsNothing() {
        Api.Answer template = files.api().get("/pediatrics/v1/populations/imports/template?format=csv");

        Api.Answer job = files.imported("", CSV, template.bytes());

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.counts.rowsRead")).isZero();
    }

    private static String line(String region, int year, int children) {
        return HEADER + region + ",," + year + "," + children + ",100,\n";
    }

    private String stored(String region, int year) {
        return database.one(
                        Sql.of(
                                "select to_json(p)::text from population p where region_code = $1 and year = $2 and"
                                        + " recorded_to = 'infinity'",
                                region,
                                year),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .blockOptional()
                .orElse("{}");
    }

    private long count(String sql) {
        Long count = database.one(Sql.of(sql), row -> row.get(0, Long.class)).block();
        return count == null ? 0 : count;
    }
}
