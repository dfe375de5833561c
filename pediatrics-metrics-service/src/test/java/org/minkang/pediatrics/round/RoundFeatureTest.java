package org.minkang.pediatrics.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.ReturnSuite.RETURNS;
import static org.minkang.pediatrics.ReturnSuite.ROUNDS;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.work.RecurringWork;
import org.minkang.pediatrics.LockWaits;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pediatrics")
class RoundFeatureTest {

    private static final String CITY = "440900";
    private static final String FIGURES = "{\"totalBeds\": 300, \"pediatricBeds\": 32}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    @Qualifier("lateReturns")
    private RecurringWork lateReturns;

    private ReturnSuite suite;
    private final Tokens city = Suite.city(CITY);

    @BeforeEach
    void suite() {
        suite = new ReturnSuite(client, postgres);
    }

    @Test
    void draftsAReturnForEveryInstitutionThatWorkedAndIsOfItsClasses() {
        String hospital = suite.institution("A100", "440902");
        String centre = suite.institution("C220", "440902");
        String closedLater = suite.institution("A100", "440902", LocalDate.of(2012, 12, 31));
        String closedBefore = suite.institution("A100", "440902", LocalDate.of(2012, 12, 30));
        String clinic = suite.institution("D100", "440902");
        String elsewhere = suite.institution("A100", "440904");
        String begun = suite.institution("A100", "440902");
        suite.draft(begun, 2012, FIGURES);

        Api.Answer round = suite.round("440902", 2012, "[\"A\", \"C2\"]");

        assertThat(statusesOf(2012, hospital, centre, closedLater, begun))
                .containsOnly("DRAFT")
                .hasSize(4);
        assertThat(statusesOf(2012, closedBefore, clinic, elsewhere)).isEmpty();
        assertThat(owed(2012, hospital, centre, closedLater, begun))
                .containsOnly("OPEN 2090-03-31 样例通知 报送 2012 年儿童医疗资源年报")
                .hasSize(4);
        assertThat(round.<List<String>>at("$.allowedTransitions")).contains("closure");
        assertThat(journaled(2012, hospital, centre)).containsExactly("created", "created");
    }

    @Test
    void owesFromTheRoundToTheSubmissionAndAgainOnceReopened() {
        String institution = suite.institution("A100", "440981");
        suite.round("440981", 2012, "[\"A\"]");
        Tokens hospital = Suite.hospital(institution, "440981");
        Api.Answer draft = current(institution, 2012);

        Api.Answer filled = suite.as(hospital).put(RETURNS + "/" + draft.id(), "{\"figures\": " + FIGURES + "}", draft);
        Api.Answer submitted = suite.step(hospital, filled, "submission");
        assertThat(owed(2012, institution)).singleElement().asString().startsWith("FULFILLED");

        String body = ReturnSuite.reopening();
        suite.step(city, submitted, "reopening", body);
        assertThat(owed(2012, institution))
                .singleElement()
                .asString()
                .startsWith("OPEN " + JsonPath.<String>read(body, "$.dueOn"));
    }

    @Test
    void waivesWhatAnExemptedInstitutionOwed() {
        String institution = suite.institution("A100", "440981");
        suite.round("440981", 2013, "[\"A\"]");

        suite.step(city, current(institution, 2013), "exemption", "{\"reason\": \"全年停业\"}");

        assertThat(owed(2013, institution)).singleElement().asString().startsWith("WAIVED");
    }

    @Test
    void reachesInstitutionsThatTheRegistryToldOfLaterUntilItCloses() {
        Api.Answer open = suite.round("440982", 2012, "[\"A\"]");
        String late = suite.institution("A100", "440982");
        lateReturns.runOnce().block();

        assertThat(statusesOf(2012, late)).containsExactly("DRAFT");
        assertThat(owed(2012, late)).hasSize(1);

        Api.Answer closed = suite.as(city).post(ROUNDS + "/" + open.id() + "/closure", "{}", open);
        String tooLate = suite.institution("A100", "440982");
        lateReturns.runOnce().block();

        assertThat(closed.<String>at("$.status")).as(closed.body()).isEqualTo("CLOSED");
        assertThat(statusesOf(2012, tooLate)).isEmpty();
        assertThat(suite.as(city)
                        .post(ROUNDS + "/" + open.id() + "/closure", "{}", closed)
                        .code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(suite.as(city)
                        .post(ROUNDS + "/" + open.id() + "/closure", "{}", open)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void countsAnInstitutionOfARetiredCodeWhereItLiesToday() {
        String moved = suite.institution("A100", "330103");

        Api.Answer round = suite.as(Tokens.provinceAdmin("330000", "pediatrics.read", "pediatrics.write"))
                .post(ROUNDS, ReturnSuite.roundBody("330105", 2012, "[\"A\"]"));

        assertThat(round.status()).as(round.body()).isEqualTo(201);
        assertThat(areasOf(moved)).containsExactly("330105");
    }

    @Test
    void aWiderRoundAsksThoseWhoOweNoReturnYet() {
        String drafted = suite.institution("A100", "440983");
        String exempted = suite.institution("A100", "440983");
        String submitted = suite.institution("A100", "440983");
        String otherClass = suite.institution("C220", "440983");
        String otherCounty = suite.institution("A100", "440904");
        suite.round("440983", 2021, "[\"A\"]");
        suite.step(city, current(exempted, 2021), "exemption", "{\"reason\": \"全年停业\"}");
        submit(submitted, 2021, city);

        Api.Answer wider =
                suite.as(city).post(ROUNDS, ReturnSuite.roundBody(CITY, 2021, "[\"A\", \"C2\"]", "2090-01-31"));

        assertThat(wider.status()).as(wider.body()).isEqualTo(201);
        assertThat(owed(2021, drafted)).singleElement().asString().startsWith("OPEN 2090-03-31");
        assertThat(owed(2021, exempted)).singleElement().asString().startsWith("WAIVED 2090-03-31");
        assertThat(owed(2021, submitted)).singleElement().asString().startsWith("FULFILLED 2090-03-31");
        assertThat(owed(2021, otherClass)).singleElement().asString().startsWith("OPEN 2090-01-31");
        assertThat(owed(2021, otherCounty)).singleElement().asString().startsWith("OPEN 2090-01-31");
        assertThat(statusesOf(2021, drafted, exempted, submitted, otherClass, otherCounty))
                .containsExactlyInAnyOrder("DRAFT", "EXEMPTED", "SUBMITTED", "DRAFT", "DRAFT");
        assertThat(journaled(2021, drafted)).containsExactly("created");
    }

    @Test
    void isRefusedWhereItsRegionOrAWiderOneHasAskedBefore() {
        suite.round("440983", 2014, "[\"P9\"]");
        suite.round(CITY, 2014, "[\"P8\", \"P9\"]");

        Api.Answer again = suite.as(city).post(ROUNDS, ReturnSuite.roundBody("440983", 2014, "[\"P7\"]"));
        Api.Answer covered = suite.as(city).post(ROUNDS, ReturnSuite.roundBody("440982", 2014, "[\"P91\"]"));
        Api.Answer more = suite.as(city).post(ROUNDS, ReturnSuite.roundBody("440982", 2014, "[\"P7\", \"P9\"]"));

        assertThat(again.code()).isEqualTo("ROUND_EXISTS");
        assertThat(covered.code()).isEqualTo("ROUND_COVERED");
        assertThat(covered.<String>at("$.detail")).contains(CITY, "2014", "P8, P9");
        assertThat(more.status()).as(more.body()).isEqualTo(201);
    }

    @Test
    void isOpenedOnceByThoseWhoAskAtTheSameTime() {
        String body = ReturnSuite.roundBody("440904", 2015, "[\"P9\"]");
        List<CompletableFuture<Api.Answer>> asked = IntStream.range(0, 4)
                .mapToObj(one -> LockWaits.meanwhile(() -> suite.as(city).post(ROUNDS, body)))
                .toList();

        List<Api.Answer> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Api.Answer::code)
                .containsOnly("ROUND_EXISTS")
                .hasSize(3);
    }

    @Test
    void movesAReturnOnceAlthoughTwoRoundsAskForIt() {
        String shared = suite.institution("G400", "440902");
        Api.Answer narrow = suite.round("440902", 2022, "[\"G4\"]");
        Api.Answer wide = suite.round(CITY, 2022, "[\"G4\"]");
        submit(shared, 2022, ReturnSuite.province());

        for (Api.Answer round : List.of(wide, narrow)) {
            Api.Answer checked = step(city, round, "check", "{}");
            assertThat(checked.<Integer>at("$.moved")).isEqualTo(round.equals(wide) ? 1 : 0);
            assertThat(left(checked)).isEmpty();
        }
        for (Api.Answer round : List.of(narrow, wide)) {
            Api.Answer approved = step(city.subject("head"), round, "approval", "{}");
            assertThat(approved.<Integer>at("$.moved")).isEqualTo(round.equals(narrow) ? 1 : 0);
        }
        assertThat(journaled(2022, shared)).containsExactly("created", "revised", "submitted", "checked", "approved");
    }

    @Test
    void aClosedRoundLeavesWhatIsOwedAndWhatOthersAsk() {
        String owing = suite.institution("G500", "440981");
        Api.Answer narrow = suite.round("440981", 2023, "[\"G5\"]");
        Api.Answer wide = suite.as(city).post(ROUNDS, ReturnSuite.roundBody(CITY, 2023, "[\"G\"]", "2090-01-31"));

        suite.as(city).post(ROUNDS + "/" + narrow.id() + "/closure", "{}", narrow);
        String late = suite.institution("G500", "440981");
        lateReturns.runOnce().block();
        assertThat(owed(2023, owing)).singleElement().asString().startsWith("OPEN 2090-03-31");
        assertThat(owed(2023, late)).singleElement().asString().startsWith("OPEN 2090-01-31");

        suite.as(city).post(ROUNDS + "/" + wide.id() + "/closure", "{}", wide);
        String tooLate = suite.institution("G500", "440981");
        lateReturns.runOnce().block();
        assertThat(statusesOf(2023, tooLate)).isEmpty();
    }

    @Test
    void checksAndApprovesAllButWhatTheCallerDidBefore() {
        String mine = suite.institution("G100", "440902");
        String theirs = suite.institution("G100", "440902");
        String checkedByMe = suite.institution("G100", "440904");
        String idle = suite.institution("G100", "440904");
        Api.Answer round = suite.round("440900", 2016, "[\"G1\"]");
        submit(mine, 2016, city);
        submit(theirs, 2016, ReturnSuite.province());
        suite.step(city, submit(checkedByMe, 2016, ReturnSuite.province()), "check");

        Api.Answer checked = step(city, round, "check", "{}");
        assertThat(checked.<Integer>at("$.moved")).as(checked.body()).isEqualTo(1);
        assertThat(left(checked)).containsExactly("DRAFT 1", "DUTIES_NOT_SEPARATED 1");
        assertThat(statusesOf(2016, mine, theirs, checkedByMe, idle))
                .containsExactlyInAnyOrder("SUBMITTED", "CHECKED", "CHECKED", "DRAFT");

        Tokens head = city.subject("head");
        step(head, round, "check", "{\"region\": \"440902\"}");
        Api.Answer own = step(head, round, "approval", "{}");
        assertThat(own.<Integer>at("$.moved")).as(own.body()).isEqualTo(2);
        assertThat(left(own)).containsExactly("DRAFT 1", "DUTIES_NOT_SEPARATED 1");
        Api.Answer rest = step(ReturnSuite.province().subject("third"), round, "approval", "{\"region\": \"440902\"}");
        assertThat(rest.<Integer>at("$.moved")).isEqualTo(1);
        assertThat(rest.<List<Object>>at("$.left")).isEmpty();
        assertThat(current(theirs, 2016).<String>at("$.checkedBy")).isEqualTo("city-bureau");
        assertThat(current(theirs, 2016).<String>at("$.approvedBy")).isEqualTo("head");
        assertThat(current(theirs, 2016).<Integer>at("$.version")).isEqualTo(4);

        Api.Answer locked = step(ReturnSuite.province(), round, "lock", "{}");
        assertThat(locked.<Integer>at("$.moved")).isEqualTo(3);
        assertThat(journaled(2016, theirs))
                .containsExactly("created", "revised", "submitted", "checked", "approved", "locked");
    }

    @Test
    void movesWithinTheCallersRegionsOnly() {
        String here = suite.institution("G200", "440902");
        String there = suite.institution("G200", "440904");
        Api.Answer round = suite.round("440900", 2017, "[\"G2\"]");
        submit(here, 2017, ReturnSuite.province());
        submit(there, 2017, ReturnSuite.province());
        Tokens county = Suite.county("440902");

        assertThat(step(county, round, "check", "{}").<Integer>at("$.moved")).isEqualTo(1);
        assertThat(statusesOf(2017, there)).containsExactly("SUBMITTED");
        assertThat(step(county, round, "check", "{\"region\": \"440904\"}").code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(step(city, round, "check", "{\"region\": \"440802\"}").pointers())
                .containsExactly("/region");
        assertThat(step(county, round, "approval", "{}").code()).isEqualTo("ACCESS_DENIED");
        assertThat(suite.as(county)
                        .post(ROUNDS + "/" + round.id() + "/closure", "{}", round)
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(step(Suite.county("440802"), round, "check", "{}").status()).isEqualTo(404);
    }

    @Test
    void journalsTheSameForManyAsForOne() {
        String one = suite.institution("G300", "440902");
        String other = suite.institution("G300", "440902");
        Api.Answer round = suite.round("440902", 2018, "[\"G3\"]");
        submit(other, 2018, ReturnSuite.province());
        suite.step(city, submit(one, 2018, ReturnSuite.province()), "check");
        step(city, round, "check", "{}");

        assertThat(picture(other, 2018).replace(other, one).replace(other.substring(9), one.substring(9)))
                .isEqualTo(picture(one, 2018));
    }

    @Test
    void opensOnceHoweverOftenItIsAskedAndIsSeenFromBelow() {
        String body = ReturnSuite.roundBody("440904", 2019, "[\"P9\"]");
        String key = UUID.randomUUID().toString();
        Api.Answer opened = suite.as(city).post(ROUNDS, body, key);

        assertThat(suite.as(city).post(ROUNDS, body, key).id()).isEqualTo(opened.id());
        Api.Answer wider = suite.round("440900", 2020, "[\"P9\"]");
        assertThat(suite.as(Suite.county("440902"))
                        .get(ROUNDS + "/" + wider.id())
                        .status())
                .isEqualTo(200);
        assertThat(suite.as(Suite.county("440902"))
                        .get(ROUNDS + "/" + opened.id())
                        .status())
                .isEqualTo(404);
        assertThat(suite.as(city)
                        .get(ROUNDS + "?year=2019&status=OPEN&region=440904")
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(opened.id().toString());
        for (String none : List.of("?year=2019&status=CLOSED", "?year=2019&region=440981", "?year=2001")) {
            assertThat(suite.as(city).get(ROUNDS + none).<List<Object>>at("$.items"))
                    .as(none)
                    .isEmpty();
        }
        assertThat(suite.as(Suite.county("440902")).post(ROUNDS, body).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(city).post(ROUNDS, body.replace("2019", "2099")).pointers())
                .containsExactly("/year");
        assertThat(suite.as(ReturnSuite.province())
                        .post(ROUNDS, body.replace("440904", "449900"))
                        .pointers())
                .containsExactly("/regionCode");
        assertThat(suite.as(city).post(ROUNDS, body.replace("P9", "Z")).pointers())
                .containsExactly("/classes/0");
    }

    private Api.Answer submit(String institution, int year, Tokens by) {
        Api.Answer draft = current(institution, year);
        Api.Answer filled = suite.as(by).put(RETURNS + "/" + draft.id(), "{\"figures\": " + FIGURES + "}", draft);
        return suite.step(by, filled, "submission");
    }

    private Api.Answer step(Tokens caller, Api.Answer round, String transition, String body) {
        return suite.as(caller).post(ROUNDS + "/" + round.id() + "/" + transition, body, round);
    }

    private static List<String> left(Api.Answer moved) {
        return moved.<List<Map<String, Object>>>at("$.left").stream()
                .map(left -> left.get("reason") + " " + left.get("count"))
                .toList();
    }

    private Api.Answer current(String institution, int year) {
        Api.Answer listed =
                suite.as(ReturnSuite.province()).get(RETURNS + "?institution=" + institution + "&year=" + year);
        return suite.as(ReturnSuite.province()).get(RETURNS + "/" + listed.<String>at("$.items[0].id"));
    }

    private List<String> statusesOf(int year, String... institutions) {
        return texts(
                "select status from resource_return where recorded_to = 'infinity' and year = $1 and institution = any($2)",
                year,
                institutions);
    }

    private List<String> areasOf(String institution) {
        return texts(
                "select area_code from resource_return where year = $1 and institution = any($2)", 2012, institution);
    }

    private List<String> owed(int year, String... institutions) {
        return texts(
                "select o.status || ' ' || o.due_on || ' ' || o.source_ref || ' ' || o.title from obligation o join resource_return r"
                        + " on r.id = o.entity_id and r.recorded_to = 'infinity' where r.year = $1 and o.owner_code = any($2)",
                year,
                institutions);
    }

    private List<String> journaled(int year, String... institutions) {
        return texts(
                "select j.action from journal j join resource_return r on r.id = j.entity_id and r.recorded_to = 'infinity' where"
                        + " j.entity_type = 'resource-return' and r.year = $1 and r.institution = any($2) order by j.seq",
                year,
                institutions);
    }

    private String picture(String institution, int year) {
        return texts(
                        "select (j.before::jsonb - 'id' - 'recordedAt' - 'createdAt')::text || (j.after::jsonb - 'id' - 'recordedAt' -"
                                + " 'createdAt')::text from journal j join resource_return r on r.id = j.entity_id and r.recorded_to ="
                                + " 'infinity' where j.action = 'checked' and r.year = $1 and r.institution = any($2)",
                        year,
                        institution)
                .get(0);
    }

    private List<String> texts(String sql, int year, String... institutions) {
        return Objects.requireNonNull(
                database.list(Sql.of(sql, year, institutions), row -> String.valueOf(row.get(0, String.class)))
                        .block());
    }
}
