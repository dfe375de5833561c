package org.minkang.pediatrics.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.TableFiles.CSV;
import static org.minkang.pediatrics.TableFiles.NDJSON;
import static org.minkang.pediatrics.TableFiles.XLSX;
import static org.minkang.pediatrics.resource.ReturnFiles.HEADER;
import static org.minkang.pediatrics.resource.ReturnFiles.USUAL;
import static org.minkang.pediatrics.resource.ReturnFiles.file;
import static org.minkang.pediatrics.resource.ReturnFiles.line;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.TableFiles;
import org.minkang.pediatrics.item.ReturnItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "files")
class ReturnImportFeatureTest {

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write", "jobs.read"};
    private static final String HERE = "450602";
    private static final String THERE = "450603";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    private ReturnFiles given;
    private TableFiles files;

    @BeforeEach
    void asTheCounty() {
        given = new ReturnFiles(database);
        files = new TableFiles(client, Tokens.countyBureau(HERE, SCOPES), "/pediatrics/v1/returns");
    }

    @Test
    void submitsACountysSheetInGb18030AndJournalsEachReturn() {
        List<String> hospitals =
                IntStream.range(0, 20).mapToObj(i -> given.hospital(HERE)).toList();
        String sheet =
                hospitals.stream().map(code -> line(code, 2015, USUAL)).collect(Collectors.joining("", HEADER, ""));

        Api.Answer job = files.imported("", CSV, sheet.getBytes(Charset.forName("GB18030")));

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.created")).isEqualTo(20);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isEqualTo(20);
        String stored = given.stored(hospitals.get(7), 2015);
        assertThat(JsonPath.<String>read(stored, "$.status")).isEqualTo("SUBMITTED");
        assertThat(JsonPath.<String>read(stored, "$.submitted_by")).isEqualTo("county-bureau");
        assertThat(JsonPath.<Integer>read(stored, "$.personnel_expenditure")).isEqualTo(120_050);
        String id = JsonPath.read(stored, "$.id");
        assertThat(given.count(
                        "select count(*) from journal where entity_type = 'resource-return' and action = 'submitted'"
                                + " and region_code = '450602' and entity_version = 0 and after -> 'figures' ->> 'pediatricBeds' = '40'"
                                + " and after -> 'figures' ->> 'personnelExpenditure' = '1200.50' and after -> 'figures' ->> 'pediatricWard' ="
                                + " 'true' and after -> 'figures' -> 'notApplicable' ->> 2 = 'HEALTH_ROOM' and before is null and entity_id = '"
                                + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void readsAWorkbookThatCountsInTenThousandsOfYuan() {
        String code = given.hospital(HERE);
        List<String> units = new ArrayList<>(List.of("", "", ""));
        ReturnColumns.IN.columns().stream()
                .skip(3)
                .map(column -> column.headerZh().endsWith("（元）") ? "万元" : "")
                .forEach(units::add);
        byte[] workbook = TableFiles.workbook(List.of(
                List.of("某县儿童医疗资源年报"),
                ReturnColumns.IN.columns().stream()
                        .map(column -> column.headerZh().replace("（元）", ""))
                        .toList(),
                units,
                List.of(code, "", "2015", "300", "40", "12", "3", "20", "√", "×", "", "—", "/", "N/A", "12.5", "34")));

        Api.Answer job = files.imported("", XLSX, workbook);

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        String stored = given.stored(code, 2015);
        assertThat(JsonPath.<Integer>read(stored, "$.personnel_expenditure")).isEqualTo(12_500_000);
        assertThat(JsonPath.<Integer>read(stored, "$.delivery_service")).isZero();
        assertThat(JsonPath.<Integer>read(stored, "$.not_applicable")).isEqualTo(0b111_0000_0000);
    }

    @Test
    void keepsZeroMissingAndNotApplicableApart() {
        String code = given.hospital(HERE);
        String row =
                "{\"institution\": \"%s\", \"year\": 2015, \"pediatricBeds\": 0, \"pupils\": \"N/A\", \"boarding\": false,"
                        + " \"businessExpenditure\": \"0.00\"}\n";

        Api.Answer job = files.imported("", NDJSON, row.formatted(code).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        String stored = given.stored(code, 2015);
        assertThat(JsonPath.<Integer>read(stored, "$.pediatric_beds")).isZero();
        assertThat(JsonPath.<Integer>read(stored, "$.boarding")).isZero();
        assertThat(JsonPath.<Integer>read(stored, "$.business_expenditure")).isZero();
        assertThat(JsonPath.<Object>read(stored, "$.total_beds")).isNull();
        assertThat(JsonPath.<Object>read(stored, "$.pupils")).isNull();
        assertThat(JsonPath.<Integer>read(stored, "$.not_applicable")).isEqualTo(0b1_0000_0000);
    }

    @Test
    void writesNothingInADryRun() {
        String code = given.hospital(HERE);

        Api.Answer job = files.imported(
                "?dryRun=true", CSV, file(line(code, 2015, USUAL)).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).isEqualTo(1);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isZero();
        assertThat(given.stored(code, 2015)).isEqualTo("{}");
    }

    /** Beds of children under a header that nobody knows: the rest is written, and the sender is told what is not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void tellsOfAColumnThatItPassedOver(String query) {
        String code = given.hospital(HERE);
        String sheet = file(line(code, 2015, USUAL)).replace("儿科床位数", "儿科床位");

        Api.Answer job = files.imported(query, CSV, sheet.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.created")).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.warnings")).isZero();
        assertThat(job.<Integer>at("$.warningCount")).isEqualTo(1);
        assertThat(job.<String>at("$.warnings[0].code")).isEqualTo("UNKNOWN_HEADER");
        assertThat(job.<String>at("$.warnings[0].column")).isEqualTo("E");
        assertThat(job.<String>at("$.warnings[0].detail")).contains("儿科床位");
        assertThat(job.<Integer>at("$.errorCount")).isZero();
    }

    @Test
    void writesNothingWhenACellIsBadAndNamesEachOfThem() {
        String good = given.hospital(HERE);
        String code = given.hospital(HERE);
        String unknown = given.hospital(THERE);
        String closed = given.hospital(HERE);
        given.close(closed, "2015-12-30");
        String sheet = file(
                line(good, 2015, USUAL),
                line(code, 1999, USUAL),
                line(code, 9999, USUAL),
                line(code, 2010, "30,40,,,,,,,,,,,,,"),
                line(code, 2011, ",0,,,,是,,,,,,,,,"),
                line(code, 2012, ",,,,,,,,,,,5,4.99,,"),
                line(code, 2013, "-1,10000001,1.5,许多,,也许,,,,,,,,,"),
                line(code, 2014, ",,,,,,,,,,,,,,"),
                line(unknown, 2015, USUAL),
                line(good, 2015, USUAL),
                line(closed, 2015, USUAL),
                line("12441322MB2D0017X1", 2015, USUAL));

        Api.Answer job = files.imported("", CSV, sheet.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(errors(job))
                .containsExactlyInAnyOrder(
                        "3 C LESS_THAN",
                        "4 C YEAR_IN_FUTURE",
                        "5 E PART_EXCEEDS_WHOLE",
                        "6 I WARD_WITHOUT_BEDS",
                        "7 O PART_EXCEEDS_WHOLE",
                        "8 D LESS_THAN",
                        "8 E MORE_THAN",
                        "8 F NOT_A_WHOLE_NUMBER",
                        "8 G NOT_A_NUMBER",
                        "8 I NOT_YES_OR_NO",
                        "9 A FIGURES_MISSING",
                        "10 A INSTITUTION_UNKNOWN",
                        "11 A DUPLICATE_IN_FILE",
                        "12 A INSTITUTION_CLOSED",
                        "13 A SOCIAL_CREDIT_CODE_CHECK_FAILED");
        assertThat(given.stored(good, 2015)).isEqualTo("{}");
    }

    @Test
    void writesTheGoodRowsWhenAskedTo() {
        String good = given.hospital(HERE);
        String sheet = file(line(good, 2015, USUAL), line(given.hospital(HERE), 2015, "30,40,,,,,,,,,,,,,"));

        Api.Answer job = files.imported("?atomic=false", CSV, sheet.getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        assertThat(given.stored(good, 2015)).contains("SUBMITTED");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        byte[] sheet = file(
                        line(given.hospital(HERE), 2015, USUAL),
                        line(given.hospital(HERE), 2015, ",0" + ",不适用".repeat(13)))
                .getBytes(UTF_8);
        files.imported("", CSV, sheet);
        long journaled = given.count("select count(*) from journal where entity_type = 'resource-return'");

        Api.Answer job = files.imported("", CSV, sheet);

        assertThat(job.<Integer>at("$.result.unchanged")).as(job.body()).isEqualTo(2);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isZero();
        assertThat(given.count("select count(*) from journal where entity_type = 'resource-return'"))
                .isEqualTo(journaled);
    }

    @Test
    void closesTheVersionThatTheNextOneReplaces() {
        String code = given.hospital(HERE);
        files.imported("", CSV, file(line(code, 2015, USUAL)).getBytes(UTF_8));

        Api.Answer job = files.imported(
                "", CSV, file(line(code, 2015, "300,50,,,,,,,,,,,,,")).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.revised")).as(job.body()).isEqualTo(1);
        String stored = given.stored(code, 2015);
        assertThat(JsonPath.<Integer>read(stored, "$.version")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(stored, "$.pediatric_beds")).isEqualTo(50);
        assertThat(given.count("select count(*) from resource_return old join resource_return next on next.id = old.id"
                        + " and next.recorded_from = old.recorded_to and next.created_at = old.created_at and next.version = 1"
                        + " where old.version = 0 and old.pediatric_beds = 40 and old.institution = '" + code + "'"))
                .isEqualTo(1);
        assertThat(given.count("select count(*) from journal where entity_version = 1 and before -> 'figures' ->>"
                        + " 'pediatricBeds' = '40' and after -> 'figures' ->> 'pediatricBeds' = '50' and after ->> 'institution' = '"
                        + code + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REOPENED"})
    void submitsWhatIsOpenAlsoWhenItsFiguresStayTheSame(String status) {
        String code = given.hospital(HERE);
        byte[] sheet = file(line(code, 2015, USUAL)).getBytes(UTF_8);
        files.imported("", CSV, sheet);
        given.status(code, 2015, status);

        Api.Answer job = files.imported("", CSV, sheet);

        assertThat(job.<Integer>at("$.result.revised")).as(job.body()).isEqualTo(1);
        assertThat(given.stored(code, 2015)).contains("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECKED", "APPROVED", "LOCKED", "EXEMPTED"})
    void refusesToChangeWhatIsNoLongerOpenButPassesOverWhatIsTheSame(String status) {
        String code = given.hospital(HERE);
        byte[] same = file(line(code, 2015, USUAL)).getBytes(UTF_8);
        files.imported("", CSV, same);
        given.status(code, 2015, status);

        Api.Answer changed = files.imported(
                "", CSV, file(line(code, 2015, "300,50,,,,,,,,,,,,,")).getBytes(UTF_8));
        Api.Answer again = files.imported("", CSV, same);

        assertThat(errors(changed)).containsExactly("2 A RETURN_NOT_OPEN");
        assertThat(changed.<String>at("$.errors[0].detail")).contains(status);
        assertThat(again.<Integer>at("$.result.unchanged")).as(again.body()).isEqualTo(1);
        assertThat(JsonPath.<String>read(given.stored(code, 2015), "$.status")).isEqualTo(status);
    }

    @Test
    void tellsAnotherCountyAndAnotherHospitalNoMoreThanThatTheInstitutionIsUnknown() {
        String code = given.hospital(HERE);
        byte[] sheet = file(line(code, 2015, USUAL)).getBytes(UTF_8);
        files.imported("", CSV, sheet);
        byte[] changed = file(line(code, 2015, "1" + USUAL)).getBytes(UTF_8);

        Api.Answer county = files.as(Tokens.countyBureau(THERE, SCOPES)).imported("", CSV, changed);
        Api.Answer hospital =
                files.as(Tokens.institution(given.hospital(HERE), HERE, SCOPES)).imported("", CSV, changed);

        assertThat(errors(county)).containsExactly("2 A INSTITUTION_UNKNOWN");
        assertThat(errors(hospital)).containsExactly("2 A INSTITUTION_UNKNOWN");
        assertThat(JsonPath.<Integer>read(given.stored(code, 2015), "$.version"))
                .isZero();
    }

    @Test
    void leavesWhatAnInstitutionReturnedBeforeItMovedToWhoeverHasIt() {
        String code = given.hospital(THERE);
        files.as(Tokens.countyBureau(THERE, SCOPES))
                .imported("", CSV, file(line(code, 2015, USUAL)).getBytes(UTF_8));
        given.move(code, HERE);

        Api.Answer earlier =
                files.imported("", CSV, file(line(code, 2015, "1" + USUAL)).getBytes(UTF_8));
        Api.Answer later = files.imported("", CSV, file(line(code, 2016, USUAL)).getBytes(UTF_8));

        assertThat(errors(earlier)).containsExactly("2 A INSTITUTION_UNKNOWN");
        assertThat(JsonPath.<Integer>read(given.stored(code, 2015), "$.version"))
                .isZero();
        assertThat(later.<Integer>at("$.result.created")).as(later.body()).isEqualTo(1);
    }

    @Test
    void showsNothingToWhoManagesAnInstitutionThatTheirTokenDoesNotName() {
        String code = given.hospital(HERE);
        Api.Answer job = files.imported("", CSV, file(line(code, 2015, USUAL)).getBytes(UTF_8));
        Api nobody = files.as(Tokens.institution(code, HERE, SCOPES).with("institution", null))
                .api();

        Api.Answer export = nobody.get("/pediatrics/v1/returns/export?year=2015");

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body()).doesNotContain(code);
        assertThat(nobody.get("/pediatrics/v1/jobs/" + job.<String>at("$.id")).status())
                .isEqualTo(404);
    }

    @Test
    void letsAHospitalSubmitAndReadItsOwn() {
        String code = given.hospital(HERE);
        String other = given.hospital(HERE);
        files.imported("", CSV, file(line(other, 2015, USUAL)).getBytes(UTF_8));
        TableFiles own = files.as(Tokens.institution(code, HERE, SCOPES));

        Api.Answer job = own.imported("", CSV, file(line(code, 2015, USUAL)).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        assertThat(own.api().get("/pediatrics/v1/returns/export").body())
                .contains(code)
                .doesNotContain(other);
    }

    /** Beds or physicians that the check of a single return warns of, and those on the edge of it. */
    @ParameterizedTest
    @CsvSource({
        "20, 30",
        "20, 31",
        "20, 10",
        "20, 9",
        "0, 9",
        "0, 10",
        "10, 0",
        "9, 0",
        "100, 150",
        "100, 151",
        "100, 50",
        "100, 49"
    })
    void warnsOfJumpsAsTheCheckOfASingleReturnDoes(int before, int now) {
        String code = given.hospital(HERE);
        Figures lastYear = figures(before);
        long expected = new ReturnCheck(lastYear, Map.of()).of(figures(now)).size();

        Api.Answer job = files.imported(
                "", CSV, file(beds(code, 2014, before), beds(code, 2015, now)).getBytes(UTF_8));
        Api.Answer back = files.imported("", CSV, file(beds(code, 2015, before)).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.warnings")).as(job.body()).isEqualTo((int) expected);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isEqualTo(2);
        assertThat(back.<Integer>at("$.result.warnings")).as(back.body()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv&charset=gb18030", "xlsx", "ndjson"})
    void exportsWhatItImportsUnchanged(String format) {
        String code = given.hospital(HERE);
        String partial = given.hospital(HERE);
        String elsewhere = given.hospital(THERE);
        files.imported(
                "",
                CSV,
                file(line(code, 2009, USUAL), line(partial, 2009, "0,,,不适用,,,,,,,是,0.01,,,9999999999.99"))
                        .getBytes(UTF_8));
        files.as(Tokens.countyBureau(THERE, SCOPES))
                .imported("", CSV, file(line(elsewhere, 2009, USUAL)).getBytes(UTF_8));

        Api.Answer export = files.api().get("/pediatrics/v1/returns/export?year=2009&format=" + format);
        Api.Answer job = files.imported("", Objects.requireNonNull(export.header("Content-Type")), export.bytes());

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.counts.rowsWritten")).as(job.body()).isZero();
        assertThat(job.<Integer>at("$.result.unchanged")).isGreaterThanOrEqualTo(2);
        Charset charset = format.endsWith("gb18030") ? Charset.forName("GB18030") : UTF_8;
        assertThat(new String(export.bytes(), charset)).doesNotContain(elsewhere);
    }

    @Test
    void exportsWhatWasKnownThen() {
        String code = given.hospital(HERE);
        files.imported("", CSV, file(line(code, 2008, "300,41,,,,,,,,,,,,,")).getBytes(UTF_8));
        String then = JsonPath.read(given.stored(code, 2008), "$.recorded_from");
        files.imported("", CSV, file(line(code, 2008, "300,42,,,,,,,,,,,,,")).getBytes(UTF_8));

        String query = "/pediatrics/v1/returns/export?year=2008&region=450602&asOf=";

        assertThat(files.api()
                        .get(query + OffsetDateTime.parse(then).toInstant())
                        .body())
                .contains(code + ",样例医院,2008,300,41");
        assertThat(files.api().get(query + "2001-01-01T00:00:00Z").body()).doesNotContain(code);
    }

    @Test
    void givesATemplateInTheLayoutThatImportsAsNothing() {
        Api.Answer template = files.api().get("/pediatrics/v1/returns/imports/template?format=csv");

        Api.Answer job = files.imported("", CSV, template.bytes());

        assertThat(template.body()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("*", "")
                        .replace("\uFEFF", ""))
                .isEqualTo(ReturnColumns.IN.columns().stream()
                        .map(Column::headerZh)
                        .collect(Collectors.joining(",")));
        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.counts.rowsRead")).isZero();
        assertThat(files.api().get("/pediatrics/v1/returns/imports/template").bytes())
                .startsWith('P', 'K');
    }

    private static List<String> errors(Api.Answer job) {
        List<Integer> rows = job.at("$.errors[*].row");
        List<String> columns = job.at("$.errors[*].column");
        List<String> codes = job.at("$.errors[*].code");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i) + " " + columns.get(i) + " " + codes.get(i))
                .toList();
    }

    private static String beds(String code, int year, int beds) {
        return line(
                code,
                year,
                "1000," + Stream.of(beds, beds, beds, beds).map(String::valueOf).collect(Collectors.joining(","))
                        + ",".repeat(10));
    }

    private static Figures figures(int beds) {
        return new Figures(ReturnCheck.STEADY.stream()
                .collect(Collectors.toMap(
                        item -> item, item -> Reported.of(item == ReturnItem.TOTAL_BEDS ? 1000 : beds))));
    }
}
