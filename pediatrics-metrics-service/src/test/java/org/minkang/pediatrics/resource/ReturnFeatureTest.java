package org.minkang.pediatrics.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.ReturnSuite.RETURNS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.LockWaits;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pediatrics")
class ReturnFeatureTest {

    private static final String COUNTY = "440823";
    private static final String CITY = "440800";
    private static final String FIGURES =
            "{\"totalBeds\": 300, \"pediatricBeds\": 32, \"notApplicable\": [\"PUPILS\"]}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    private ReturnSuite suite;
    private String institution;
    private Tokens hospital;
    private final Tokens county = Suite.county(COUNTY);
    private final Tokens city = Suite.city(CITY);

    @BeforeEach
    void anInstitution() {
        suite = new ReturnSuite(client, postgres);
        institution = suite.institution("A100", COUNTY);
        hospital = Suite.hospital(institution, COUNTY);
    }

    @Test
    void goesFromTheInstitutionThroughItsBureausToTheArchive() {
        String body = ReturnSuite.body(institution, 2012, FIGURES);
        String key = UUID.randomUUID().toString();
        Api.Answer begun = suite.as(hospital).post(RETURNS, body, key);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);

        Api.Answer submitted = suite.step(hospital, begun, "submission");
        Api.Answer checked = suite.step(county, submitted, "check");
        Api.Answer approved = suite.step(city, checked, "approval");
        Api.Answer locked = suite.step(ReturnSuite.province(), approved, "lock");

        assertThat(locked.<String>at("$.status")).isEqualTo("LOCKED");
        assertThat(locked.<List<String>>at("$.allowedTransitions")).containsExactly("reopening");
        assertThat(locked.<String>at("$.submittedBy")).isEqualTo("hospital");
        assertThat(locked.<String>at("$.checkedBy")).isEqualTo("county-bureau");
        assertThat(locked.<String>at("$.approvedBy")).isEqualTo("city-bureau");
        assertThat(locked.<Integer>at("$.figures.pediatricBeds")).isEqualTo(32);
        assertThat(suite.as(hospital).post(RETURNS, body, key).id()).isEqualTo(begun.id());
        assertThat(suite.as(hospital).post(RETURNS, body).pointers()).containsExactly("/year");
        assertThat(actions(begun)).containsExactly("created", "submitted", "checked", "approved", "locked");
    }

    @Test
    void keepsEveryStateAndAnswersAsKnownThen() {
        Api.Answer begun = suite.draft(institution, 2012, "{\"pediatricBeds\": 0}");
        Api.Answer submitted = suite.step(hospital, begun, "submission");
        Api.Answer reopened = suite.step(county, submitted, "reopening", ReturnSuite.reopening());
        Api.Answer revised =
                suite.as(hospital).put(RETURNS + "/" + begun.id(), "{\"figures\": {\"pediatricBeds\": 5}}", reopened);

        Api.Answer versions = suite.as(city).get(RETURNS + "/" + begun.id() + "/versions");

        assertThat(versions.<List<String>>at("$.items[*].status"))
                .containsExactly("DRAFT", "SUBMITTED", "REOPENED", "REOPENED");
        assertThat(versions.<List<Integer>>at("$.items[*].figures.pediatricBeds"))
                .containsExactly(0, 0, 0, 5);
        assertThat(versions.<List<String>>at("$.items[*].reason")).containsExactly("床位数与登记不符", "床位数与登记不符");
        assertThat(versions.<List<String>>at("$.items[*].recordedBy"))
                .containsExactly("province-admin", "hospital", "county-bureau", "hospital");
        assertThat(versions.<List<String>>at("$.items[*].recordedTo"))
                .isEqualTo(versions.<List<String>>at("$.items[1:].recordedFrom"));
        assertThat(revised.<Integer>at("$.figures.pediatricBeds")).isEqualTo(5);
        assertThat(asOf(begun, submitted.at("$.recordedAt")).<String>at("$.status"))
                .isEqualTo("SUBMITTED");
        assertThat(asOf(begun, submitted.at("$.recordedAt")).<Integer>at("$.figures.pediatricBeds"))
                .isZero();
        assertThat(asOf(begun, "2001-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(asOf(begun, "-9999-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(asOf(begun, "9999-12-31T23:59:59Z").<Integer>at("$.version")).isEqualTo(3);
        assertThat(list("&asOf=" + submitted.<String>at("$.recordedAt")).<List<String>>at("$.items[*].status"))
                .containsExactly("SUBMITTED");
    }

    @Test
    void keepsOnlyOneOfTwoEditsMadeAtOnce() {
        Api.Answer begun = suite.draft(institution, 2012, FIGURES);

        List<Integer> answers = IntStream.range(0, 2)
                .mapToObj(beds -> LockWaits.meanwhile(() -> suite.as(county)
                        .put(RETURNS + "/" + begun.id(), "{\"figures\": {\"totalBeds\": %d}}".formatted(beds), begun)
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(states(begun)).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeAndWarnsOfWhatIsOdd() {
        suite.submitted(institution, 2011, "{\"totalBeds\": 60, \"pediatricBeds\": 10}", "somebody");
        Api.Answer impossible = suite.draft(institution, 2012, "{\"totalBeds\": 40, \"pediatricBeds\": 41}");

        Api.Answer refused = suite.as(hospital).post(RETURNS + "/" + impossible.id() + "/submission", "{}", impossible);
        Api.Answer odd = suite.as(hospital)
                .put(
                        RETURNS + "/" + impossible.id(),
                        "{\"figures\": {\"totalBeds\": 70, \"pediatricBeds\": 41}}",
                        impossible);
        Api.Answer submitted = suite.step(hospital, odd, "submission");

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/figures/pediatricBeds");
        assertThat(refused.<List<String>>at("$.errors[*].code")).containsExactly("PART_EXCEEDS_WHOLE");
        assertThat(submitted.<List<String>>at("$.warnings[*].rule")).containsExactly("JUMP_ON_LAST_YEAR");
        Api.Answer findings = suite.as(county).get(RETURNS + "/" + submitted.id() + "/findings");
        assertThat(findings.<List<String>>at("$.findings[*].member")).containsExactly("pediatricBeds");
        assertThat(findings.<List<String>>at("$.findings[*].bound")).containsExactly("10");
        assertThat(suite.as(county)
                        .get(RETURNS + "/" + submitted.id() + "/findings?asOf=" + impossible.<String>at("$.recordedAt"))
                        .<List<String>>at("$.findings[*].rule"))
                .containsExactly("PART_EXCEEDS_WHOLE", "JUMP_ON_LAST_YEAR");
    }

    @Test
    void comparesWithInstitutionsOfItsClassInThePrefecture() {
        for (int beds = 1; beds <= 8; beds++) {
            String peer = suite.institution("A210", beds % 2 == 0 ? "440882" : "440883");
            suite.submitted(peer, 2013, "{\"pediatricBeds\": %d}".formatted(beds), "somebody");
        }
        suite.draft(suite.institution("A210", "440883"), 2013, "{\"pediatricBeds\": 9000}");
        suite.submitted(suite.institution("A210", "440923"), 2013, "{\"pediatricBeds\": 9000}", "somebody");
        String large = suite.institution("A210", "440882");
        Api.Answer far = suite.draft(large, 2013, "{\"pediatricBeds\": 25}");

        Api.Answer findings = suite.as(city).get(RETURNS + "/" + far.id() + "/findings");

        assertThat(findings.<List<String>>at("$.findings[*].rule"))
                .as(findings.body())
                .containsExactly("UNLIKE_ITS_PEERS");
        assertThat(findings.<List<String>>at("$.findings[*].bound")).containsExactly("4");
    }

    @Test
    void separatesTheDutiesOfSubmittingCheckingAndApproving() {
        Tokens clerk = city.subject("clerk");
        Tokens head = city.subject("head");
        Api.Answer submitted = suite.step(clerk, suite.draft(institution, 2012, FIGURES), "submission");

        assertThat(attempt(clerk, submitted, "check").code()).isEqualTo("DUTIES_NOT_SEPARATED");
        Api.Answer checked = suite.step(head, submitted, "check");
        assertThat(attempt(clerk, checked, "approval").code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(attempt(head, checked, "approval").code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(attempt(county, checked, "approval").code()).isEqualTo("ACCESS_DENIED");
        Api.Answer approved = suite.step(city, checked, "approval");
        assertThat(attempt(city, approved, "lock").code()).isEqualTo("ACCESS_DENIED");
        assertThat(attempt(hospital, submitted, "check").code()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void isSentBackByWhoIsHighEnough() {
        Api.Answer submitted = suite.submitted(institution, 2012, FIGURES, "somebody");
        Api.Answer approved = suite.step(city, suite.step(county, submitted, "check"), "approval");

        assertThat(attempt(county, approved, "reopening", ReturnSuite.reopening())
                        .code())
                .isEqualTo("HIGHER_LEVEL_REQUIRED");
        Api.Answer locked = suite.step(ReturnSuite.province(), approved, "lock");
        assertThat(attempt(city, locked, "reopening", ReturnSuite.reopening()).code())
                .isEqualTo("HIGHER_LEVEL_REQUIRED");
        assertThat(attempt(
                                ReturnSuite.province(),
                                locked,
                                "reopening",
                                "{\"reason\": \"数有误\", \"dueOn\": \"2012-01-01\"}")
                        .pointers())
                .containsExactly("/dueOn");
        Api.Answer reopened = suite.step(ReturnSuite.province(), locked, "reopening", ReturnSuite.reopening());
        assertThat(reopened.body()).doesNotContain("checkedBy");
        Api.Answer again = suite.step(hospital, reopened, "submission");
        assertThat(again.<String>at("$.status")).isEqualTo("SUBMITTED");
        assertThat(attempt(county, again, "lock").code()).isEqualTo("ACCESS_DENIED");
        assertThat(attempt(ReturnSuite.province(), again, "lock").code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isHiddenFromOtherRegionsAndOtherInstitutions() {
        Api.Answer begun = suite.draft(institution, 2012, FIGURES);
        Tokens otherHospital = Suite.hospital(suite.institution("A100", COUNTY), COUNTY);

        for (Tokens other : List.of(Suite.county("440825"), otherHospital)) {
            for (String path : List.of("", "/versions", "/findings")) {
                assertThat(suite.as(other)
                                .get(RETURNS + "/" + begun.id() + path)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(attempt(other, begun, "submission").status()).isEqualTo(404);
            assertThat(suite.as(other)
                            .get(RETURNS + "?institution=" + institution)
                            .<List<Object>>at("$.items"))
                    .isEmpty();
        }
        assertThat(suite.as(otherHospital)
                        .post(RETURNS, ReturnSuite.body(institution, 2013, "{}"))
                        .code())
                .isEqualTo("NOT_YOUR_RETURN");
        assertThat(suite.as(Suite.county("440825"))
                        .post(RETURNS, ReturnSuite.body(institution, 2013, "{}"))
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
    }

    @Test
    void isBegunForAYearThatTheInstitutionWorkedIn() {
        String closed = suite.institution("A100", COUNTY, LocalDate.of(2013, 12, 30));
        Api province = suite.as(ReturnSuite.province());

        assertThat(province.post(RETURNS, ReturnSuite.body(closed, 2013, "{}")).pointers())
                .containsExactly("/institution");
        assertThat(province.post(RETURNS, ReturnSuite.body(closed, 2012, "{}")).status())
                .isEqualTo(201);
        assertThat(province.post(RETURNS, ReturnSuite.body(institution, 2099, "{}"))
                        .pointers())
                .containsExactly("/year");
        assertThat(province.post(RETURNS, ReturnSuite.body(institution, 1999, "{}"))
                        .pointers())
                .containsExactly("/year");
    }

    @Test
    void keepsZeroMissingAndNotApplicableApart() {
        Api.Answer begun = suite.draft(
                institution,
                2012,
                "{\"totalBeds\": 0, \"healthRoom\": false, \"peerIncome\": \"1200.5\", \"notApplicable\": [\"PUPILS\"]}");

        Api.Answer read = suite.as(hospital).get(RETURNS + "/" + begun.id());

        assertThat(read.<Integer>at("$.figures.totalBeds")).isZero();
        assertThat(read.<Boolean>at("$.figures.healthRoom")).isFalse();
        assertThat(read.<String>at("$.figures.peerIncome")).isEqualTo("1200.50");
        assertThat(read.<List<String>>at("$.figures.notApplicable")).containsExactly("PUPILS");
        assertThat(read.body()).doesNotContain("pediatricBeds");
        assertThat(journaledFigures(begun))
                .isEqualTo(
                        "{\"totalBeds\": 0, \"healthRoom\": false, \"peerIncome\": \"1200.50\", \"notApplicable\": [\"PUPILS\"]}");
        Stream.of("{\"pupils\": 3, \"notApplicable\": [\"PUPILS\"]}", "{\"pupils\": -1}", "{\"pupils\": 10000001}")
                .forEach(wrong -> assertThat(suite.as(hospital)
                                .put(RETURNS + "/" + begun.id(), "{\"figures\": " + wrong + "}", begun)
                                .pointers())
                        .as(wrong)
                        .containsExactly("/figures/pupils"));
        assertThat(suite.as(hospital)
                        .put(RETURNS + "/" + begun.id(), "{\"figures\": {\"peerIncome\": \"10000000000.01\"}}", begun)
                        .pointers())
                .containsExactly("/figures/peerIncome");
    }

    @Test
    void isSubmittedWithAFigureAtLeast() {
        Api.Answer begun = suite.draft(institution, 2012, "{}");

        assertThat(attempt(hospital, begun, "submission").pointers()).containsExactly("/figures");
    }

    @Test
    void isNotOwedOnceExempted() {
        Api.Answer begun = suite.draft(institution, 2012, "{}");

        Api.Answer exempted = suite.step(county, begun, "exemption", "{\"reason\": \"全年停业\"}");

        assertThat(exempted.<String>at("$.reason")).isEqualTo("全年停业");
        assertThat(exempted.<List<String>>at("$.allowedTransitions")).isEmpty();
        assertThat(attempt(hospital, exempted, "submission").code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(attempt(county, begun, "exemption", "{\"reason\": \"全年停业\"}").status())
                .isEqualTo(412);
    }

    @Test
    void listsByYearRegionStatusAndClassPageByPage() {
        for (int year = 2014; year <= 2016; year++) {
            suite.draft(institution, year, "{}");
        }
        suite.submitted(institution, 2012, FIGURES, "somebody");

        Api.Answer first = list("&limit=2");

        assertThat(first.<List<Integer>>at("$.items[*].year")).containsExactly(2012, 2014);
        assertThat(list("&limit=2&cursor=" + first.<String>at("$.page.next")).<List<Integer>>at("$.items[*].year"))
                .containsExactly(2015, 2016);
        assertThat(list("&sort=-year&limit=1&count=true").<Integer>at("$.page.total"))
                .isEqualTo(4);
        assertThat(list("&status=SUBMITTED&year=2012&institutionClass=A1&region=" + CITY)
                        .<List<Integer>>at("$.items[*].year"))
                .containsExactly(2012);
        for (String none : List.of("&status=LOCKED", "&year=2013", "&institutionClass=A2", "&region=440825")) {
            assertThat(list(none).<List<Object>>at("$.items")).as(none).isEmpty();
        }
        assertThat(list("&institutionClass=Z").pointers()).containsExactly("?institutionClass");
    }

    private Api.Answer list(String more) {
        return suite.as(city).get(RETURNS + "?institution=" + institution + more);
    }

    private Api.Answer asOf(Api.Answer one, String instant) {
        return suite.as(city).get(RETURNS + "/" + one.id() + "?asOf=" + instant);
    }

    private Api.Answer attempt(Tokens caller, Api.Answer before, String transition) {
        return attempt(caller, before, transition, "{}");
    }

    private Api.Answer attempt(Tokens caller, Api.Answer before, String transition, String body) {
        return suite.as(caller).post(RETURNS + "/" + before.id() + "/" + transition, body, before);
    }

    private List<String> actions(Api.Answer one) {
        return Objects.requireNonNull(database.list(
                        Sql.of(
                                "select action from journal where entity_id = $1 and entity_type = 'resource-return' order by seq",
                                one.id()),
                        row -> String.valueOf(row.get(0, String.class)))
                .block());
    }

    private String journaledFigures(Api.Answer one) {
        return Objects.requireNonNull(database.one(
                        Sql.of(
                                "select after -> 'figures' from journal where entity_id = $1 order by seq limit 1",
                                one.id()),
                        row -> String.valueOf(row.get(0, String.class)))
                .map(text -> text.replace(" : ", ": ")
                        .replace(",", ", ")
                        .replace(":", ": ")
                        .replace("  ", " "))
                .block());
    }

    private long states(Api.Answer one) {
        return Objects.requireNonNull(database.one(
                        Sql.of("select count(*) from resource_return where id = $1", one.id()),
                        row -> row.get(0, Long.class))
                .block());
    }
}
