package org.minkang.pairing.institution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pairing.institution.InstitutionFiles.CSV;
import static org.minkang.pairing.institution.InstitutionFiles.HEADER;
import static org.minkang.pairing.institution.InstitutionFiles.NDJSON;
import static org.minkang.pairing.institution.InstitutionFiles.XLSX;
import static org.minkang.pairing.institution.InstitutionFiles.code;
import static org.minkang.pairing.institution.InstitutionFiles.line;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.work.RecurringWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest
@TestPropertySource(properties = {"minkang.web.file-limit=1MB", "minkang.jobs.interval=1h"})
class InstitutionImportFeatureTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    @Qualifier("jobWork")
    private RecurringWork work;

    private InstitutionFiles files;

    @BeforeEach
    void asTheCity() {
        files = new InstitutionFiles(client, InstitutionFiles.city());
    }

    @Test
    void readsACsvFileInGb18030AndJournalsEachInstitution() {
        String code = code();
        byte[] file = (HEADER + line(code, "镕基镇卫生院", "441322") + line("441302")).getBytes(Charset.forName("GB18030"));

        Api.Answer job = files.imported("", CSV, file);

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.created")).isEqualTo(2);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isEqualTo(2);
        Api.Answer found = files.api().get("/pairing/v1/institutions?creditCode=" + code);
        assertThat(found.<String>at("$.items[0].name")).isEqualTo("镕基镇卫生院");
        assertThat(found.<String>at("$.items[0].institutionClass")).isEqualTo("C220");
        String id = found.at("$.items[0].id");
        assertThat(count("select count(*) from journal where action = 'created' and actor = 'city-bureau' and client ="
                        + " 'city-bureau' and region_code = '441322' and after ->> 'creditCode' = '" + code
                        + "' and entity_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void showsImportedInstitutionsInTheFeedAsTheRegistryItselfWould() {
        String code = code();
        files.imported("", CSV, (HEADER + line(code, "样例甲", "441322")).getBytes(UTF_8));

        Api.Answer events = files.api().get("/pairing/v1/events?limit=200");

        assertThat(events.body()).contains(code);
        List<String> names = events.at("$.items[?(@.data.after.creditCode == '" + code + "')].data.after.areaCode");
        assertThat(names).containsExactly("441322");
    }

    @Test
    void readsAMessyWorkbook() {
        String code = code();
        byte[] file = InstitutionFiles.workbook(List.of(
                List.of("某市医疗机构一览表"),
                List.of(),
                List.of("序号", " 机构名称 ", "信用代码", "类别", "级别", "等", "所在区划", "备注"),
                List.of("1", "　样例卫生院 ", code.toLowerCase(java.util.Locale.ROOT), "C２２０", "二级医院", "乙", "441322", "无"),
                List.of(),
                List.of("2", "样例中心卫生院", code(), "中心卫生院", "未定级", "未定等", "441302", "")));

        Api.Answer job = files.imported("", XLSX, file);

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        Api.Answer found = files.api().get("/pairing/v1/institutions?creditCode=" + code);
        assertThat(found.<String>at("$.items[0].name")).isEqualTo("样例卫生院");
        assertThat(found.<String>at("$.items[0].level")).isEqualTo("SECONDARY");
        assertThat(found.<String>at("$.items[0].grade")).isEqualTo("B");
    }

    @Test
    void readsNdjsonWithAliases() {
        String code = code();
        Api.Answer job =
                files.imported("", NDJSON, """
                {"creditCode": "%s", "name": "样例所", "institutionClass": "B100", "level": "UNRATED", "grade": "UNRATED", "regionCode": "441322", "aliases": "his:%s; health-card:%s"}
                """.formatted(code, code, code).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.created")).as(job.body()).isEqualTo(1);
        Api.Answer found = files.api().get("/pairing/v1/institutions?alias=" + code);
        assertThat(found.<String>at("$.items[0].aliases[1].system")).isEqualTo("health-card");
    }

    @Test
    void writesNothingInADryRunAndTellsWhatWouldHappen() {
        String code = code();

        Api.Answer job = files.imported("?dryRun=true", CSV, (HEADER + line(code, "样例", "441322")).getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.created")).isEqualTo(1);
        assertThat(job.<Integer>at("$.counts.rowsWritten")).isZero();
        assertThat(registered(code)).isZero();
    }

    @Test
    void writesNothingWhenOneCellIsBadAndNamesItInBothLanguages() {
        String code = code();
        byte[] file = InstitutionFiles.workbook(List.of(
                List.of("信用代码", "机构名称", "类别", "级别", "等次", "区划代码"),
                List.of(code, "样例甲", "C220", "一级", "甲等", "441322"),
                List.of(code(), "样例乙", "C220", "四级", "甲等", "441322"),
                List.of("12441322MB2D0017X1", "样例丙", "C220", "一级", "甲等", "441322")));

        Api.Answer job = files.imported("", XLSX, file);

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<Integer>at("$.errorCount")).isEqualTo(2);
        assertThat(job.<String>at("$.errors[0].sheet")).isEqualTo("名录");
        assertThat(job.<Integer>at("$.errors[0].row")).isEqualTo(3);
        assertThat(job.<String>at("$.errors[0].column")).isEqualTo("D");
        assertThat(job.<String>at("$.errors[0].field")).isEqualTo("level");
        assertThat(job.<String>at("$.errors[0].code")).isEqualTo("NOT_ONE_OF");
        assertThat(job.<String>at("$.errors[0].value")).isEqualTo("四级");
        assertThat(job.<String>at("$.errors[1].code")).isEqualTo("SOCIAL_CREDIT_CODE_CHECK_FAILED");
        assertThat(registered(code)).isZero();
        Api.Answer english = files.api().get("/pairing/v1/jobs/" + job.id(), "Accept-Language", "en");
        assertThat(english.<String>at("$.errors[0].detail")).startsWith("should be one of");
    }

    @Test
    void writesTheGoodRowsWhenAskedTo() {
        String good = code();
        String file = HEADER + line(good, "样例", "441322") + line(code(), "样", "441322");

        Api.Answer job = files.imported("?atomic=false", CSV, file.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.counts.rowsRead")).isEqualTo(2);
        assertThat(job.<Integer>at("$.counts.rowsValid")).isEqualTo(1);
        assertThat(job.<String>at("$.errors[0].code")).isEqualTo("TOO_SHORT");
        assertThat(registered(good)).isEqualTo(1);
    }

    @Test
    void refusesRowsOutsideTheCallersRegionsAndSomebodyElsesInstitutions() {
        String theirs = code();
        files.imported("", CSV, (HEADER + line(theirs, "样例", "441302")).getBytes(UTF_8));
        String file = HEADER + line("441302") + line(theirs, "改名", "441322");

        Api.Answer job = files.as(InstitutionFiles.county()).imported("", CSV, file.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<List<String>>at("$.errors[*].code")).containsExactly("OUTSIDE_REGIONS", "TAKEN");
        assertThat(job.<String>at("$.errors[0].column")).isEqualTo("F");
        assertThat(job.<String>at("$.errors[1].column")).isEqualTo("A");
        assertThat(job.<Integer>at("$.errors[1].row")).isEqualTo(3);
    }

    @Test
    void namesWhatStandsTwiceInTheFile() {
        String code = code();
        String file = HEADER + line(code, "样例", "441322") + line("441322") + line(code, "样例", "441322");

        Api.Answer job = files.imported("", CSV, file.getBytes(UTF_8));

        assertThat(job.<List<String>>at("$.errors[*].code")).containsExactly("DUPLICATE_IN_FILE");
        assertThat(job.<Integer>at("$.errors[0].row")).isEqualTo(4);
        assertThat(job.<String>at("$.errors[0].detail")).contains("2");
    }

    @Test
    void updatesWhatDiffersAndLeavesTheRestAlone() {
        String same = code();
        String other = code();
        files.imported("", CSV, (HEADER + line(same, "样例", "441322") + line(other, "旧名", "441322")).getBytes(UTF_8));

        Api.Answer job = files.imported(
                "", CSV, (HEADER + line(same, "样例", "441322") + line(other, "新名", "441322")).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.updated")).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.unchanged")).isEqualTo(1);
        assertThat(count("select count(*) from journal where action = 'updated' and before ->> 'name' = '旧名'"
                        + " and after ->> 'name' = '新名' and entity_version = 1 and after ->> 'creditCode' = '" + other
                        + "'"))
                .isEqualTo(1);
        assertThat(files.api()
                        .get("/pairing/v1/institutions?creditCode=" + same)
                        .<Integer>at("$.items[0].version"))
                .isZero();
    }

    @Test
    void exportsWhatItImportsUnchanged() {
        String code = code();
        files.imported(
                "",
                CSV,
                (HEADER + code + ",=样例,C220,一级,甲等,441322,\"路,1\",,his:" + code + ";x\n" + line("441302"))
                        .getBytes(UTF_8));

        for (String format : List.of("csv", "xlsx", "ndjson")) {
            Api.Answer export = files.api().get("/pairing/v1/institutions/exports?format=" + format);
            assertThat(export.status()).isEqualTo(200);
            String type = Objects.requireNonNull(export.header("Content-Type"));
            Api.Answer job = files.imported("", type, export.bytes());
            assertThat(job.<String>at("$.status")).as(format + job.body()).isEqualTo("SUCCEEDED");
            assertThat(job.<Integer>at("$.counts.rowsWritten"))
                    .as(format + job.body())
                    .isZero();
            assertThat(job.<Integer>at("$.result.unchanged")).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void exportsInTheEncodingAskedForAndWithinTheCallersRegions() {
        String here = code();
        String there = code();
        files.imported("", CSV, (HEADER + line(here, "样例", "441322") + line(there, "样例", "441302")).getBytes(UTF_8));

        Api.Answer export = files.as(InstitutionFiles.county())
                .api()
                .get("/pairing/v1/institutions/exports?format=csv&charset=gb18030");

        String text = new String(export.bytes(), Charset.forName("GB18030"));
        assertThat(text).startsWith("统一社会信用代码").contains(here).doesNotContain(there);
    }

    @Test
    void givesATemplateThatImportsAsNothing() {
        Api.Answer template = files.api().get("/pairing/v1/institutions/imports/template?format=csv");

        Api.Answer job = files.imported("", CSV, template.bytes());

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.counts.rowsRead")).isZero();
        assertThat(files.api()
                        .get("/reference/v1/institutions/imports/template")
                        .bytes())
                .startsWith('P', 'K');
    }

    @Test
    void refusesFilesThatAreTooLargeOrEmptyOrOfAnotherType() {
        assertThat(files.send("", CSV, new byte[1_100_000], null).status()).isEqualTo(413);
        assertThat(files.send("", CSV, new byte[0], null).status()).isEqualTo(422);
        assertThat(files.send("", "application/pdf", new byte[10], null).status())
                .isEqualTo(415);
        assertThat(count("select count(*) from job where status = 'RECEIVING'")).isZero();
    }

    @Test
    void namesWhyAFileCannotBeRead() {
        Api.Answer job = files.imported("", CSV, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<String>at("$.errors[0].code")).isEqualTo("XLS_NOT_SUPPORTED");
    }

    @Test
    void answersARepeatedUploadWithTheSameJob() {
        byte[] file = (HEADER + line("441322")).getBytes(UTF_8);
        String key = UUID.randomUUID().toString();

        Api.Answer first = files.send("", CSV, file, key);
        Api.Answer second = files.send("", CSV, file, key);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.header("Location")).isEqualTo("/pairing/v1/jobs/" + first.id());
        assertThat(files.finished(first).<Integer>at("$.result.created")).isEqualTo(1);
    }

    @Test
    void hidesAJobFromCallersOfOtherRegionsAndOfInstitutions() {
        Api.Answer job = files.imported("", CSV, (HEADER + line("441322")).getBytes(UTF_8));

        assertThat(files.as(InstitutionFiles.county()).job(job.id()).status()).isEqualTo(404);
        assertThat(files.as(Tokens.institution(code(), "441300", "jobs.read"))
                        .job(job.id())
                        .status())
                .isEqualTo(404);
        assertThat(files.as(Tokens.provinceAdmin("440000", "jobs.read"))
                        .job(job.id())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void finishesAJobThatADeadWorkerLeftBehindButNotOneThatIsAlive() {
        Api.Answer done = files.imported("?dryRun=true", CSV, (HEADER + line("441322")).getBytes(UTF_8));
        UUID dead = left(done.id(), "- interval '1 second'");
        UUID alive = left(done.id(), "+ interval '1 hour'");

        drain();

        assertThat(files.job(dead).<String>at("$.status")).isEqualTo("SUCCEEDED");
        assertThat(files.job(dead).<Integer>at("$.result.created")).isEqualTo(1);
        assertThat(files.job(alive).<String>at("$.status")).isEqualTo("RUNNING");
    }

    private void drain() {
        Mono.defer(work::runOnce).repeat().takeWhile(more -> more).blockLast();
    }

    /** A job like {@code model}, with a file of one new institution, as its worker left it. */
    private UUID left(UUID model, String lease) {
        UUID id = UUID.randomUUID();
        postgres.execute("insert into job (id, kind, status, caller, parameters, attempts, lease_until, created_at)"
                + " select '" + id + "', kind, 'RUNNING', caller, '{}', 1, now() " + lease
                + ", created_at from job where id = '" + model + "'");
        postgres.execute("insert into job_part (job_id, part, bytes) values ('" + id + "', 0, convert_to('"
                + (HEADER + line("441322")) + "', 'UTF8'))");
        return id;
    }

    private Long registered(String code) {
        return count("select count(*) from institution where credit_code = '" + code + "'");
    }

    private Long count(String sql) {
        return Objects.requireNonNull(database.one(Sql.of(sql), row -> Objects.requireNonNull(row.get(0, Long.class)))
                .block());
    }
}
