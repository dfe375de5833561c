package org.minkang.pairing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class RosterFeatureTest {

    private static final String[] SCOPES = {"pairing.read", "pairing.write", "jobs.read", "journal.read"};
    private static final Tokens CITY = Tokens.cityBureau("441300", SCOPES);
    private static final String IMPORTS = "/pairing/v1/postings/imports";
    private static final String HEADER = "人员编号,姓名,身份证号,人员类别,职称代码,席位类别,席位专业,批次,全职,派驻起,派驻止,结对编号,派驻编号\n";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer supporter;
    private Api.Answer pairing;
    private Api.Answer member;
    private Api.Answer posting;
    private String path;

    @BeforeEach
    void aPairingWithAPosting() {
        suite = new Suite(client);
        city = suite.as(CITY);
        supporter = suite.institution("A100", "SECONDARY", "441302");
        pairing = suite.signed(suite.planned(suite.designated(
                suite.proposal(suite.sharedProgramme(), supporter, suite.institution("C220", "PRIMARY", "441322")))));
        member = suite.staffMember(supporter);
        posting = suite.posting(pairing, member);
        path = "/pairing/v1/reports/staff-roster?pairingId=" + pairing.id();
    }

    @Test
    void showsWhoIsWhereWithMaskedNames() {
        Api.Answer roster = city.get(path);

        assertThat(roster.status()).as(roster.body()).isEqualTo(200);
        assertThat(roster.<List<String>>at("$.items[*].postingId"))
                .containsExactly(posting.id().toString());
        assertThat(roster.<String>at("$.items[0].name")).isEqualTo("样***");
        assertThat(roster.<String>at("$.items[0].county")).isEqualTo("博罗县");
        assertThat(city.get(path + "&format=csv").body())
                .contains("序号,所在区县,受援单位,支援单位,支援单位信用代码,状态,人员编号,姓名", ",样***,,医疗,232,医疗,内科,1,是,2012-07-30,2013-01-31,")
                .doesNotContain("样例甲乙");
    }

    @Test
    void showsNamesForAPurposeAndJournalsEachPerson() {
        Tokens reader = Tokens.cityBureau("441300", "pairing.read", "pii.read", "journal.read");

        assertThat(suite.as(reader).get(path).body()).doesNotContain("样例甲乙");
        assertThat(city.get(path, "Purpose", "roster to print").body()).doesNotContain("样例甲乙");
        assertThat(suite.as(reader).get(path, "Purpose", "roster to print").<String>at("$.items[0].name"))
                .isEqualTo("样例甲乙");
        assertThat(suite.as(Tokens.auditor("441300", "journal.read"))
                        .get("/pairing/v1/journal?entityId=" + member.id())
                        .body())
                .containsOnlyOnce("disclosed")
                .contains("roster to print")
                .doesNotContain("样例甲乙");
    }

    @Test
    void showsBothSidesTheirStaffAndNobodyElse() {
        String region = "/pairing/v1/reports/staff-roster?region=441322";
        for (String county : List.of("441302", "441322")) {
            assertThat(suite.as(Suite.county(county)).get(region).body())
                    .as(county)
                    .contains(posting.id().toString());
        }
        assertThat(suite.as(Suite.county("441323")).get(region).body())
                .doesNotContain(posting.id().toString());
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
    }

    @Test
    void aRosterThatComesBackUnchangedChangesNothing() {
        suite.onPost(posting);
        Tokens reader = Tokens.cityBureau("441300", "pairing.read", "pii.read");
        String before = journal();

        for (String format : List.of("csv", "xlsx", "ndjson")) {
            for (Api.Answer file : List.of(
                    city.get(path + "&format=" + format),
                    suite.as(reader).get(path + "&format=" + format, "Purpose", "roster to check"))) {
                Api.Answer job = imported(CITY, Objects.requireNonNull(file.header("Content-Type")), file.bytes());
                assertThat(job.<String>at("$.status")).as(format + job.body()).isEqualTo("SUCCEEDED");
                assertThat(job.<Integer>at("$.counts.rowsWritten"))
                        .as(job.body())
                        .isZero();
                assertThat(job.<Integer>at("$.result.unchanged")).isEqualTo(1);
            }
        }

        assertThat(city.get("/pairing/v1/postings/" + posting.id()).<Integer>at("$.version"))
                .isEqualTo(3);
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void registersStaffAndPlansPostingsOnceHoweverOftenTheFileComesIn() {
        String number = member.<String>at("$.number") + "-N";
        String row = number + ",张新人,441302198001010023,护理,,医疗,内科,1,是,2012-08-01,2012-12-31," + pairing.id() + ",\n";
        byte[] file = (HEADER + row.replace("护理,,", "医疗,231,")).getBytes(UTF_8);

        Api.Answer job = imported(CITY, "text/csv", file);
        Api.Answer again = imported(CITY, "text/csv", file);

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.staffRegistered")).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.postingsPlanned")).isEqualTo(1);
        assertThat(again.<Integer>at("$.counts.rowsWritten")).as(again.body()).isZero();
        Api.Answer registered = city.get("/pairing/v1/staff-members?number=" + number);
        assertThat(registered.<String>at("$.items[0].name")).isEqualTo("张**");
        assertThat(registered.<String>at("$.items[0].employer")).isEqualTo(supporter.at("$.creditCode"));
        Api.Answer planned = city.get("/pairing/v1/postings?staffId=" + registered.at("$.items[0].id"));
        assertThat(planned.<String>at("$.items[0].status")).isEqualTo("DRAFT");
        assertThat(planned.<Boolean>at("$.items[0].person.senior")).isTrue();
        assertThat(planned.<String>at("$.items[0].person.name")).isEqualTo("张**");
        String journal = suite.as(Tokens.auditor("441300", "journal.read"))
                .get("/pairing/v1/journal?entityId=" + planned.at("$.items[0].id"))
                .body();
        assertThat(journal).contains("created").doesNotContain("张新人");
    }

    @Test
    void plansADraftAnewAndRevisesAPersonByTheRowThatDiffers() {
        String row = line(
                "样***", ",医疗,231,医疗,内科,2,是,2012-08-06,2013-01-31", posting.id().toString());

        Api.Answer job = imported(CITY, "text/csv", (HEADER + row).getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).as(job.body()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>at("$.result.postingsRevised")).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.staffRevised")).isEqualTo(1);
        Api.Answer now = city.get("/pairing/v1/postings/" + posting.id());
        assertThat(now.<Integer>at("$.batch")).isEqualTo(2);
        assertThat(now.<String>at("$.period.start")).isEqualTo("2012-08-06");
        Tokens reader = Tokens.cityBureau("441300", "pairing.read", "pii.read");
        assertThat(suite.as(reader)
                        .get("/pairing/v1/staff-members/" + member.id(), "Purpose", "check")
                        .<String>at("$.name"))
                .isEqualTo("样例甲乙");
    }

    @Test
    void namesEveryCellThatIsWrong() {
        String seat = ",医疗,232,医疗,内科,1,是,2012-07-30,2013-01-31";
        String other = seat.replace("2012-07-30", "2013-02-01").replace("2013-01-31", "2013-03-31");
        String file = HEADER
                + line("李**", seat, posting.id().toString())
                + line("样***", other.replace("内科", "外科"), "")
                + line("样***", seat.replace("07-30", "07-01"), "")
                + line("样***", other.replace("2013-03-31", "2013-07-01"), "").replace(",2013-02-01", ",2013-04-01")
                + line("样***", other, "")
                        .replace(pairing.id().toString(), member.id().toString())
                + line("王某", other.replace("232", "999"), "");

        Api.Answer job = imported(CITY, "text/csv", file.getBytes(UTF_8));

        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<List<String>>at("$.errors[*].code"))
                .contains(
                        "NAME_MASKED",
                        "SEAT_NOT_AGREED",
                        "STAFF_ON_POST",
                        "OUTSIDE_PAIRING",
                        "PAIRING_UNKNOWN",
                        "TITLE_UNKNOWN");
        assertThat(job.<List<String>>at("$.errors[?(@.code == 'NAME_MASKED')].column"))
                .containsExactly("B");
        assertThat(city.get("/pairing/v1/postings?pairingId=" + pairing.id()).<List<Object>>at("$.items"))
                .hasSize(1);
    }

    @Test
    void plansUnderAnAssessedPairingAsWellAndUnderNoneThatIsNotSigned() {
        suite.assessed(suite.active(pairing, supporter), 2012, "20");
        UUID proposal = suite.proposal(suite.sharedProgramme()).id();
        String row = member.<String>at("$.number") + ",样***,,医疗,232,医疗,内科,2,是,2013-02-01,2013-03-31,%s,\n";

        Api.Answer planned = imported(CITY, "text/csv", (HEADER + row.formatted(pairing.id())).getBytes(UTF_8));
        Api.Answer refused = imported(CITY, "text/csv", (HEADER + row.formatted(proposal)).getBytes(UTF_8));

        assertThat(planned.<Integer>at("$.result.postingsPlanned"))
                .as(planned.body())
                .isEqualTo(1);
        assertThat(refused.<List<String>>at("$.errors[*].code"))
                .as(refused.body())
                .contains("PAIRING_NOT_OPEN");
    }

    @Test
    void doesNotPlanForHospitalsOfOthersNorAnewWhatIsReported() {
        suite.onPost(posting);
        String moved = line(
                "样***", ",医疗,232,医疗,内科,3,是,2012-07-30,2013-01-31", posting.id().toString());
        String added = line("样***", ",医疗,232,医疗,内科,2,是,2013-02-01,2013-03-31", "");
        Tokens centre = Tokens.institution(pairing.at("$.recipient.creditCode"), "441322", SCOPES);
        Tokens recipientsCounty = Tokens.countyBureau("441322", SCOPES);

        assertThat(imported(CITY, "text/csv", (HEADER + moved).getBytes(UTF_8)).<List<String>>at("$.errors[*].code"))
                .containsExactly("POSTING_NOT_DRAFT");
        assertThat(imported(centre, "text/csv", (HEADER + added).getBytes(UTF_8))
                        .<List<String>>at("$.errors[*].code"))
                .containsExactly("NOT_YOUR_PAIRING");
        assertThat(imported(recipientsCounty, "text/csv", (HEADER + added).getBytes(UTF_8))
                        .<List<String>>at("$.errors[*].code"))
                .containsExactly("OUTSIDE_REGIONS");
    }

    @Test
    void writesNothingInADryRun() {
        String added = line("样***", ",医疗,232,医疗,内科,2,是,2013-02-01,2013-03-31", "");

        Api.Answer job = imported(CITY, "?dryRun=true", "text/csv", (HEADER + added).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.postingsPlanned")).as(job.body()).isEqualTo(1);
        assertThat(city.get("/pairing/v1/postings?pairingId=" + pairing.id()).<List<Object>>at("$.items"))
                .hasSize(1);
    }

    /** A row of the known member. */
    private String line(String name, String seat, String postingId) {
        return member.at("$.number") + "," + name + "," + seat + "," + pairing.id() + "," + postingId + "\n";
    }

    private String journal() {
        return suite.as(Tokens.auditor("441300", "journal.read"))
                .get("/pairing/v1/journal?entityId=" + posting.id())
                .body();
    }

    private Api.Answer imported(Tokens caller, String type, byte[] file) {
        return imported(caller, "", type, file);
    }

    private Api.Answer imported(Tokens caller, String query, String type, byte[] file) {
        Api.Answer accepted = new Api.Answer(client.post()
                .uri(IMPORTS + query)
                .headers(caller)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> suite.as(caller).get("/pairing/v1/jobs/" + accepted.id()),
                        job -> List.of("SUCCEEDED", "FAILED").contains(job.<String>at("$.status")));
    }
}
