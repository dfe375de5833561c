package org.minkang.pairing.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class InstitutionFeatureTest {

    private static final String PATH = "/pairing/v1/institutions";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    private Suite suite;
    private Api city;
    private Api province;

    @BeforeEach
    void callers() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        province = suite.as(Suite.province());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pairing/v1/institutions", "/reference/v1/institutions"})
    void registersAndShowsAnInstitution(String path) {
        Api.Answer registered = city.post(path, Suite.institutionBody("C220", "PRIMARY", "441322"));

        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(registered.header("Location")).endsWith("/institutions/" + registered.id());
        Api.Answer shown = city.get(path + "/" + registered.id());
        assertThat(shown.body()).isEqualTo(registered.body());
        assertThat(shown.<String>at("$.status")).isEqualTo("ACTIVE");
        assertThat(shown.<List<String>>at("$.allowedTransitions")).containsExactly("closure");
        assertThat(city.get(path + "/" + registered.id(), "If-None-Match", shown.etag())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void pointsToTheCreditCodeThatIsTaken() {
        String body = Suite.institutionBody("C220", "PRIMARY", "441322");
        city.post(PATH, body);

        Api.Answer again = city.post(PATH, body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(again.pointers()).containsExactly("/creditCode");
    }

    @Test
    void pointsToTheInsuranceCodeAndTheAliasesThatAreTaken() {
        city.post(
                PATH,
                with("\"insuranceCode\": \"H44132200011\", \"aliases\": [{\"system\": \"card\", \"code\": \"T1\"}]"));

        assertThat(city.post(PATH, with("\"insuranceCode\": \"H44132200011\"")).pointers())
                .containsExactly("/insuranceCode");
        assertThat(city.post(PATH, with("\"aliases\": [{\"system\": \"card\", \"code\": \"T1\"}]"))
                        .pointers())
                .containsExactly("/aliases");
        assertThat(city.post(PATH, with("\"aliases\": [{\"system\": \"other\", \"code\": \"T1\"}]"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesEveryBadFieldAtOnce() {
        Api.Answer refused = city.post(PATH, """
                {"creditCode": "12441322MB2D0017X1", "name": "一", "institutionClass": "Z1", "level": "SECOND",
                 "grade": "A", "regionCode": "44132", "aliases": [null], "bed": 5}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .contains("/creditCode", "/name", "/institutionClass", "/level", "/regionCode", "/aliases/0", "/bed");
    }

    @Test
    void keepsARetiredRegionAsRegisteredAndShowsItToWhoeverHasItsSuccessor() {
        Tokens gongshu = Suite.county("330105");
        Api.Answer registered = suite.as(gongshu).post(PATH, Suite.institutionBody("C220", "PRIMARY", "330103"));

        assertThat(registered.<String>at("$.regionCode")).isEqualTo("330103");
        assertThat(registered.<String>at("$.areaCode")).isEqualTo("330105");
        assertThat(suite.as(gongshu).get(PATH + "?region=330105").body())
                .contains(registered.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"441300", "440000", "000000"})
    void registersInLeavesOfTheRegionTreeOnly(String region) {
        Api.Answer refused = suite.as(Tokens.provinceAdmin("000000", "reference.write"))
                .post(PATH, Suite.institutionBody("C220", "PRIMARY", region));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<List<String>>at("$.errors[*].code")).containsExactly("REGION_NOT_A_LEAF");
    }

    @Test
    void registersInAPrefectureWithoutCounties() {
        Api.Answer registered = province.post(PATH, Suite.institutionBody("A100", "TERTIARY", "441900"));

        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    }

    @Test
    void refusesToRegisterOutsideTheCallersRegions() {
        Api.Answer refused =
                suite.as(Suite.county("441322")).post(PATH, Suite.institutionBody("C220", "PRIMARY", "441323"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("OUTSIDE_REGIONS");
    }

    @Test
    void hidesWhatLiesOutsideTheCallersRegions() {
        Api.Answer hidden = suite.institution("C220", "PRIMARY", "441323");
        Api neighbour = suite.as(Suite.county("441322"));
        String path = PATH + "/" + hidden.id();

        assertThat(neighbour.get(path).status()).isEqualTo(404);
        assertThat(neighbour.put(path, particulars("样例改名", "441322"), hidden).status())
                .isEqualTo(404);
        assertThat(neighbour.get(PATH + "?limit=200").body())
                .doesNotContain(hidden.id().toString());
        assertThat(neighbour
                        .get(PATH + "?creditCode=" + hidden.at("$.creditCode"))
                        .<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(200);
    }

    @Test
    void replacesParticularsAndMovesWithinTheCallersRegionsOnly() {
        Api.Answer before = suite.institution("C220", "PRIMARY", "441322");
        String path = PATH + "/" + before.id();

        Api.Answer outside = suite.as(Suite.county("441322")).put(path, particulars("样例改名", "441323"), before);
        Api.Answer moved = city.put(path, particulars("样例改名", "441323"), before);

        assertThat(outside.code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.<String>at("$.name")).isEqualTo("样例改名");
        assertThat(moved.<String>at("$.areaCode")).isEqualTo("441323");
        assertThat(moved.etag()).isNotEqualTo(before.etag());
    }

    @Test
    void changesOnlyWhatThePatchNames() {
        Api.Answer before = city.post(PATH, with("\"address\": \"样例路 1 号\""));
        String path = PATH + "/" + before.id();

        Api.Answer renamed = city.patch(path, "{\"name\": \"样例新名\"}", before);
        Api.Answer cleared = city.patch(path, "{\"address\": null}", renamed);

        assertThat(renamed.<String>at("$.name")).isEqualTo("样例新名");
        assertThat(renamed.<String>at("$.address")).isEqualTo("样例路 1 号");
        assertThat(cleared.body()).doesNotContain("样例路");
        assertThat(city.patch(path, "{\"creditCode\": \"12441322MB2D0017XM\"}", cleared)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void wantsTheVersionThatACallerMeansToChange() {
        Api.Answer before = suite.institution("C220", "PRIMARY", "441322");

        int status = client.put()
                .uri(PATH + "/" + before.id())
                .headers(Suite.city())
                .header("Content-Type", "application/json")
                .bodyValue(particulars("样例改名", "441322"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();

        assertThat(status).isEqualTo(428);
    }

    @Test
    void closesAndReopensWithReasons() {
        Api.Answer open = suite.institution("C220", "PRIMARY", "441322");
        String path = PATH + "/" + open.id();
        String closure = "{\"closedOn\": \"2024-06-30\", \"reason\": \"并入中心卫生院\"}";

        Api.Answer closed = city.post(path + "/closure", closure, open);
        Api.Answer twice = city.post(path + "/closure", closure, closed);
        Api.Answer reopened = city.post(path + "/reopening", "{\"reason\": \"撤并决定已撤销\"}", closed);

        assertThat(closed.<String>at("$.status")).isEqualTo("CLOSED");
        assertThat(closed.<String>at("$.statusReason")).isEqualTo("并入中心卫生院");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.<List<String>>at("$.allowedTransitions")).containsExactly("reopening");
        assertThat(reopened.<String>at("$.status")).isEqualTo("ACTIVE");
        assertThat(reopened.body()).doesNotContain("closedOn");
    }

    @Test
    void refusesAClosureThatHasNotCome() {
        Api.Answer open = suite.institution("C220", "PRIMARY", "441322");

        Api.Answer refused = city.post(
                PATH + "/" + open.id() + "/closure", "{\"closedOn\": \"2999-01-01\", \"reason\": \"撤并\"}", open);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/closedOn");
    }

    @Test
    void findsByNameCodeAliasClassLevelRegionAndStatus() {
        Api.Answer wanted = city.post(PATH, with("\"aliases\": [{\"system\": \"card\", \"code\": \"LOOK-UP\"}]"));
        String name = wanted.at("$.name");
        String code = wanted.at("$.creditCode");

        assertThat(found("?q=" + name.substring(2))).contains(wanted.id().toString());
        assertThat(found("?creditCode=" + code)).containsExactly(wanted.id().toString());
        assertThat(found("?alias=LOOK-UP")).containsExactly(wanted.id().toString());
        assertThat(found("?institutionClass=C2&region=441322&level=PRIMARY&status=ACTIVE&limit=200"))
                .contains(wanted.id().toString());
        assertThat(found("?creditCode=" + code + "&institutionClass=C1")).isEmpty();
        assertThat(found("?creditCode=" + code + "&level=SECONDARY")).isEmpty();
        assertThat(found("?creditCode=" + code + "&region=441323")).isEmpty();
        assertThat(found("?creditCode=" + code + "&status=CLOSED")).isEmpty();
        assertThat(found("?q=%25")).isEmpty();
    }

    @Test
    void journalsEveryChangeWithBothStates() {
        Api.Answer before = suite.institution("C220", "PRIMARY", "441322");
        city.patch(PATH + "/" + before.id(), "{\"name\": \"样例新名\"}", before);

        List<String> rows = Objects.requireNonNull(database.list(
                        Sql.of(
                                "select action || ' ' || coalesce(before ->> 'name', '-') || ' ' || (after ->> 'name')"
                                        + " from journal where entity_id = $1 order by seq",
                                before.id()),
                        row -> Columns.text(row, 0))
                .block());

        String name = before.at("$.name");
        assertThat(rows).containsExactly("created - " + name, "updated " + name + " 样例新名");
    }

    @Test
    void letsOneOfTwoEditorsThrough() {
        Api.Answer before = suite.institution("C220", "PRIMARY", "441322");

        List<Integer> statuses = IntStream.range(0, 2)
                .parallel()
                .mapToObj(editor -> city.put(PATH + "/" + before.id(), particulars("样例改名" + editor, "441322"), before)
                        .status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void registersOnceHoweverManyRetriesRace() {
        String key = UUID.randomUUID().toString();
        String body = Suite.institutionBody("C220", "PRIMARY", "441322");

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(attempt -> city.post(PATH, body, key).status())
                .toList();

        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        Api.Answer replayed = city.post(PATH, body, key);
        assertThat(replayed.status()).isEqualTo(201);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(found("?creditCode=" + replayed.at("$.creditCode")))
                .containsExactly(replayed.id().toString());
    }

    @Test
    void letsAuditorsReadAndNobodyWithoutTheRoleWrite() {
        Api.Answer institution = suite.institution("C220", "PRIMARY", "441322");
        Api auditor = suite.as(Tokens.auditor("441300", "reference.read", "reference.write"));

        assertThat(auditor.get(PATH + "/" + institution.id()).status()).isEqualTo(200);
        assertThat(auditor.post(PATH, Suite.institutionBody("C220", "PRIMARY", "441322"))
                        .code())
                .isEqualTo("ACCESS_DENIED");
    }

    private List<String> found(String query) {
        return city.get(PATH + query).at("$.items[*].id");
    }

    /** A valid request with one more member. */
    private static String with(String member) {
        String body = Suite.institutionBody("C220", "PRIMARY", "441322").strip();
        return body.substring(0, body.length() - 1) + ", " + member + "}";
    }

    private static String particulars(String name, String region) {
        return """
                {"name": "%s", "institutionClass": "C220", "level": "PRIMARY", "grade": "B", "regionCode": "%s"}
                """.formatted(name, region);
    }
}
