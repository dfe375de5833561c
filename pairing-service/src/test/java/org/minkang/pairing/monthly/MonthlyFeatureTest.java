package org.minkang.pairing.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligation;
import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest(shared = "pairing")
class MonthlyFeatureTest {

    private static final String REPORTS = "/pairing/v1/monthly-reports";

    @Autowired
    private WebTestClient client;

    @Autowired
    private MonthlyOpening opening;

    @Autowired
    private Obligations obligations;

    private Suite suite;
    private Api city;
    private Api.Answer programme;
    private Api.Answer supporter;
    private Api.Answer recipient;
    private Tokens hospital;
    private Tokens centre;

    @BeforeEach
    void aProgrammeAndTwoInstitutionsOfTwoCounties() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        programme = suite.programme();
        supporter = suite.institution("A100", "SECONDARY", "441302");
        recipient = suite.institution("C220", "PRIMARY", "441322");
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        centre = Suite.hospital(recipient.at("$.creditCode"), "441322");
    }

    @Test
    void theSupporterSubmitsWhatWasCountedAndItStaysAsItWas() {
        Api.Answer pairing = active();
        confirmedActivity(pairing);
        suite.effectReturn(pairing, "2012-08", 2310);
        Api.Answer report = suite.monthlyReport(pairing, "2012-08");

        Api.Answer submitted = submit(hospital, report);
        confirmedActivity(pairing);

        assertThat(report.<String>at("$.status")).isEqualTo("MISSING");
        assertThat(report.<String>at("$.dueOn")).isEqualTo("2012-09-07");
        assertThat(submitted.<String>at("$.status")).as(submitted.body()).isEqualTo("LATE");
        assertThat(submitted.<Integer>at("$.figures.support.personDays")).isEqualTo(31);
        assertThat(submitted.<Integer>at("$.figures.effect.outpatientVisits")).isEqualTo(2310);
        assertThat(city.get(REPORTS + "/" + report.id()).<List<Integer>>at("$.figures.support.activities[*].count"))
                .containsExactly(1);
        assertThat(submit(hospital, submitted).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(submit(hospital, report).status()).isEqualTo(412);
    }

    @Test
    void neitherTheRecipientNorAThirdCountySubmits() {
        Api.Answer pairing = active();
        Api.Answer report = suite.monthlyReport(pairing, "2012-09");
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre)
                        .post(REPORTS, Suite.monthlyReportBody(pairing, "2012-10"))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(submit(centre, report).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(third.get(REPORTS + "/" + report.id()).status()).isEqualTo(404);
        assertThat(city.post(REPORTS, Suite.monthlyReportBody(pairing, "2012-09"))
                        .pointers())
                .containsExactly("/month");
        assertThat(city.post(REPORTS, Suite.monthlyReportBody(pairing, "2012-06"))
                        .pointers())
                .containsExactly("/month");
    }

    @Test
    void chasesWhoeverHasNotSubmittedAndMeetsWhatWasOwed() {
        Api.Answer pairing = active();
        Api.Answer august = suite.monthlyReport(pairing, "2012-08");
        Api.Answer september = suite.monthlyReport(pairing, "2012-09");
        submit(hospital, august);

        Api.Answer late = city.get("/pairing/v1/late-monthly-reports?programmeId=" + programme.id());

        assertThat(late.<List<String>>at("$.items[*].reportId"))
                .as(late.body())
                .containsExactly(september.id().toString());
        assertThat(late.<Integer>at("$.items[0].daysLate")).isPositive();
        assertThat(statuses(august.id())).containsExactly("FULFILLED");
        assertThat(statuses(september.id())).containsExactly("OPEN");
        assertThat(suite.as(Suite.county("441323"))
                        .get("/pairing/v1/late-monthly-reports?programmeId=" + programme.id())
                        .<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(city.get(REPORTS + "?status=LATE&programmeId=" + programme.id())
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(august.id().toString());
    }

    @Test
    void isSubmittedAnewOnceTheBureauReopensItAndTheEarlierFiguresStay() {
        Api.Answer pairing = active();
        Api.Answer submitted = submit(hospital, suite.monthlyReport(pairing, "2012-08"));
        confirmedActivity(pairing);
        String late = "/pairing/v1/late-monthly-reports?programmeId=" + programme.id();

        Api.Answer reopened = reopen(Suite.city(), submitted);
        List<String> chased = city.get(late).at("$.items[*].reportId");
        List<String> owed = statuses(submitted.id());
        Api.Answer again = submit(hospital, reopened);

        assertThat(reopened.<String>at("$.status")).as(reopened.body()).isEqualTo("MISSING");
        assertThat(reopened.<List<String>>at("$.allowedTransitions")).containsExactly("submission");
        assertThat(chased).containsExactly(submitted.id().toString());
        assertThat(owed).containsExactly("OPEN");
        assertThat(again.<String>at("$.status")).as(again.body()).isEqualTo("LATE");
        assertThat(again.<List<Integer>>at("$.figures.support.activities[*].count"))
                .containsExactly(1);
        assertThat(again.<List<String>>at("$.reopenings[*].reason")).containsExactly("派驻天数与考勤不符");
        assertThat(again.<List<String>>at("$.reopenings[*].submittedOn"))
                .containsExactly(submitted.<String>at("$.submittedOn"));
        assertThat(again.<List<Integer>>at("$.reopenings[0].figures.support.activities[*].count"))
                .isEmpty();
        assertThat(statuses(submitted.id())).containsExactly("FULFILLED");
        assertThat(reopen(Suite.city(), submitted).status()).isEqualTo(412);
    }

    @Test
    void isReopenedByTheLeadingBureauWhileTheProgrammeGoesOn() {
        Api.Answer pairing = active();
        Api.Answer open = suite.monthlyReport(pairing, "2012-09");
        Api.Answer submitted = submit(hospital, suite.monthlyReport(pairing, "2012-08"));

        assertThat(reopen(Suite.city(), open).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(reopen(hospital, submitted).status()).isEqualTo(403);
        assertThat(reopen(Suite.county("441302"), submitted).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(reopen(Suite.county("441323"), submitted).status()).isEqualTo(404);
        Api.Answer closed = suite.as(Suite.province())
                .post("/pairing/v1/programmes/" + programme.id() + "/closure", "{}", programme);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(reopen(Suite.city(), submitted).code()).isEqualTo("REPORTS_SETTLED");
    }

    @Test
    void opensReportsOfActivePairingsOnceHoweverManyLook() {
        Api.Answer pairing = activeSince("2024-02-10");
        LocalDate day = LocalDate.of(2024, 3, 10);

        Mono.when(opening.openDue(day), opening.openDue(day), opening.openDue(day))
                .block();
        opening.openDue(day).block();

        for (String month : List.of("2024-02", "2024-03")) {
            Api.Answer found = city.get(REPORTS + "?pairingId=" + pairing.id() + "&month=" + month);
            assertThat(found.<List<String>>at("$.items[*].id")).as(month).hasSize(1);
            assertThat(statuses(UUID.fromString(found.at("$.items[0].id")))).containsExactly("OPEN");
        }
        assertThat(city.get(REPORTS + "?pairingId=" + pairing.id() + "&month=2024-01")
                        .<List<String>>at("$.items[*].id"))
                .isEmpty();
    }

    private Api.Answer active() {
        return suite.active(
                suite.signed(suite.planned(suite.designated(suite.proposal(programme.id(), supporter, recipient)))),
                supporter);
    }

    /** A pairing that does not end while tests run. */
    private Api.Answer activeSince(String day) {
        String body = Suite.proposalBody(programme.id(), supporter, recipient)
                .replace("2012-07-01", "2024-01-01")
                .replace("2013-06-30", "2060-12-31");
        Api.Answer pairing = suite.signed(suite.planned(suite.designated(city.post("/pairing/v1/pairings", body))));
        Api.Answer posting = city.post(
                "/pairing/v1/postings", Suite.postingBody(pairing, suite.staffMember(supporter), day, "2060-12-31", 1));
        Api.Answer trained = suite.postingStep(Suite.city(), posting, "training", "{\"trainedOn\": \"2012-07-20\"}");
        Api.Answer reported = suite.postingStep(Suite.city(), trained, "report", "{\"reportedOn\": \"2012-07-25\"}");
        suite.postingStep(Suite.city(), reported, "arrival", "{\"arrivedOn\": \"" + day + "\"}");
        return pairing;
    }

    private void confirmedActivity(Api.Answer pairing) {
        Api.Answer activity = suite.activity(pairing);
        suite.as(centre).post("/pairing/v1/activities/" + activity.id() + "/confirmation", "{}", activity);
    }

    private Api.Answer submit(Tokens caller, Api.Answer report) {
        return suite.as(caller).post(REPORTS + "/" + report.id() + "/submission", "{\"note\": \"按时轮换\"}", report);
    }

    private Api.Answer reopen(Tokens caller, Api.Answer report) {
        return suite.as(caller).post(REPORTS + "/" + report.id() + "/reopening", "{\"reason\": \"派驻天数与考勤不符\"}", report);
    }

    private List<String> statuses(UUID report) {
        List<Obligation> owed = obligations.of(Caller.system("test"), report).block();
        return owed == null
                ? List.of()
                : owed.stream().map(one -> one.status().name()).toList();
    }
}
