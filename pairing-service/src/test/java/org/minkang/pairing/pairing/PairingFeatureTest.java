package org.minkang.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identity.Role;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class PairingFeatureTest {

    private static final String PATH = "/pairing/v1/pairings";
    private static final String DESIGNATION = "{\"designatedOn\": \"2012-06-15\"}";
    private static final String WITHDRAWAL = "{\"reason\": \"受援单位已撤并\"}";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api.Answer programme;
    private Api.Answer supporter;
    private Api.Answer recipient;
    private Api.Answer proposal;

    /** Each side sees nothing but its own county. */
    private Tokens hospital;

    private Tokens centre;

    @BeforeEach
    void aProposalBetweenTwoCounties() {
        suite = new Suite(client);
        programme = suite.programme();
        supporter = suite.institution("A100", "SECONDARY", "441302");
        recipient = suite.institution("C220", "PRIMARY", "441322");
        proposal = suite.proposal(programme.id(), supporter, recipient);
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        centre = Suite.hospital(recipient.at("$.creditCode"), "441322");
    }

    @Test
    void goesFromProposalToSignatureEachStepByWhoseItIs() {
        Api.Answer designated = suite.step(Suite.city(), proposal, "designation", DESIGNATION);
        Api.Answer annual = suite.step(hospital, designated, "plans/ANNUAL", Suite.PLAN);
        Api.Answer both = suite.step(hospital, annual, "plans/THREE_YEAR", Suite.PLAN);
        Api.Answer planned = suite.step(hospital, both, "plan-submission", "{}");
        Api.Answer agreed = suite.step(hospital, planned, "agreement", Suite.AGREEMENT);
        Api.Answer half = suite.step(hospital, agreed, "signature", Suite.signature("SUPPORTER"));
        Api.Answer signed = suite.step(centre, half, "signature", Suite.signature("RECIPIENT"));

        assertThat(signed.<String>at("$.status")).isEqualTo("SIGNED");
        assertThat(signed.<String>at("$.signedOn")).isEqualTo("2012-06-25");
        assertThat(signed.<String>at("$.designatedOn")).isEqualTo("2012-06-15");
        assertThat(signed.<List<String>>at("$.allowedTransitions")).containsExactly("withdrawal");
        assertThat(suite.as(centre).get(PATH + "/" + signed.id()).body()).isEqualTo(signed.body());
    }

    @Test
    void isReachedByBothSidesFromTheirOwnCountiesAndByNoThird() {
        String path = PATH + "/" + proposal.id();

        assertThat(suite.as(hospital).get(path).status()).isEqualTo(200);
        assertThat(suite.as(centre).get(path).status()).isEqualTo(200);
        assertThat(suite.as(centre).get(PATH + "?limit=200").body())
                .contains(proposal.id().toString());
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
        assertThat(suite.as(Suite.county("441323")).get(PATH + "?limit=200").body())
                .doesNotContain(proposal.id().toString());
        assertThat(suite.as(Suite.city().regions(List.of())).get(path).status()).isEqualTo(404);
    }

    @Test
    void letsNobodyActForTheOtherSide() {
        Api.Answer designated = suite.designated(proposal);
        Api.Answer agreed = suite.step(Suite.city(), suite.planned(designated), "agreement", Suite.AGREEMENT);

        assertThat(suite.tryStep(centre, designated, "plans/ANNUAL", Suite.PLAN).code())
                .isEqualTo("STALE_VERSION");
        assertThat(suite.tryStep(centre, agreed, "agreement", Suite.AGREEMENT).code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.tryStep(hospital, agreed, "signature", Suite.signature("RECIPIENT"))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        Api.Answer refused = suite.tryStep(centre, agreed, "signature", Suite.signature("SUPPORTER"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("NOT_YOUR_INSTITUTION");
    }

    @Test
    void letsNoHospitalOfTheSameCountyActForAParty() {
        Api.Answer agreed =
                suite.step(Suite.city(), suite.planned(suite.designated(proposal)), "agreement", Suite.AGREEMENT);
        Api.Answer other = suite.institution("A100", "SECONDARY", "441302");
        Tokens neighbour = Suite.hospital(other.at("$.creditCode"), "441302");
        Tokens nameless = Tokens.client("nameless")
                .roles(Role.INST_MANAGER)
                .regions("441300")
                .scopes("pairing.write");

        assertThat(suite.tryStep(neighbour, agreed, "signature", Suite.signature("SUPPORTER"))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.tryStep(nameless, agreed, "signature", Suite.signature("SUPPORTER"))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
    }

    @Test
    void letsACountyBureauActForItsOwnSideAndLeaveTheLeadToTheCity() {
        Api.Answer agreed =
                suite.step(Suite.city(), suite.planned(suite.designated(proposal)), "agreement", Suite.AGREEMENT);
        Tokens county = Suite.county("441322");

        assertThat(suite.tryStep(county, agreed, "withdrawal", WITHDRAWAL).code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryStep(county, agreed, "signature", Suite.signature("SUPPORTER"))
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryStep(county, agreed, "signature", Suite.signature("RECIPIENT"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isProposedDesignatedAndWithdrawnByTheBureauThatLeads() {
        Tokens county = Suite.county("441322");
        String body = Suite.proposalBody(programme.id(), supporter, recipient);

        assertThat(suite.as(county).post(PATH, body).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(hospital).post(PATH, body).code()).isEqualTo("ACCESS_DENIED");
        assertThat(suite.tryStep(county, proposal, "designation", DESIGNATION).code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryStep(hospital, proposal, "designation", DESIGNATION).code())
                .isEqualTo("ACCESS_DENIED");
        assertThat(suite.tryStep(hospital, proposal, "withdrawal", WITHDRAWAL).code())
                .isEqualTo("ACCESS_DENIED");
        assertThat(suite.tryStep(Suite.county("441323"), proposal, "withdrawal", WITHDRAWAL)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isDesignatedUnderAPublishedProgrammeOnly() {
        Api.Answer draft = suite.draft();
        Api.Answer early = suite.proposal(draft.id());

        Api.Answer refused = suite.tryStep(Suite.city(), early, "designation", DESIGNATION);
        suite.publish(draft);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PROGRAMME_NOT_PUBLISHED");
        assertThat(suite.tryStep(Suite.city(), early, "designation", DESIGNATION)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void datesNoStepInTheFutureNorBeforeTheOneItFollows() {
        assertThat(suite.tryStep(Suite.city(), proposal, "designation", "{\"designatedOn\": \"2999-01-01\"}")
                        .pointers())
                .containsExactly("/designatedOn");
        assertThat(suite.tryStep(Suite.city(), proposal, "designation", "{\"designatedOn\": \"2012-06-13\"}")
                        .<List<String>>at("$.errors[*].code"))
                .containsExactly("DESIGNATED_BEFORE_PUBLICATION");
        Api.Answer planned = suite.planned(suite.designated(proposal));
        assertThat(suite.tryStep(hospital, planned, "agreement", Suite.AGREEMENT.replace("2012-06-20", "2999-01-01"))
                        .pointers())
                .containsExactly("/agreedOn");
        Api.Answer agreed = suite.step(hospital, planned, "agreement", Suite.AGREEMENT);
        assertThat(suite.tryStep(
                                hospital,
                                agreed,
                                "signature",
                                Suite.signature("SUPPORTER").replace("2012", "2999"))
                        .pointers())
                .containsExactly("/signedOn");
        assertThat(suite.tryStep(
                                hospital,
                                agreed,
                                "signature",
                                Suite.signature("SUPPORTER").replace("2012", "2011"))
                        .<List<String>>at("$.errors[*].code"))
                .containsExactly("SIGNED_BEFORE_AGREEMENT");
    }

    @Test
    void refusesToHandInOnePlanOnly() {
        Api.Answer annual = suite.step(hospital, suite.designated(proposal), "plans/ANNUAL", Suite.PLAN);

        Api.Answer refused = suite.tryStep(hospital, annual, "plan-submission", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PLANS_MISSING");
        assertThat(refused.<List<String>>at("$.missing")).containsExactly("THREE_YEAR");
    }

    @Test
    void refusesTheSamePairTwiceUnlessTheFirstWasWithdrawn() {
        Api city = suite.as(Suite.city());
        String body = Suite.proposalBody(programme.id(), supporter, recipient);

        Api.Answer twice = city.post(PATH, body);
        suite.step(Suite.city(), proposal, "withdrawal", WITHDRAWAL);
        Api.Answer anew = city.post(PATH, body);

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.pointers()).containsExactly("/recipient");
        assertThat(anew.status()).as(anew.body()).isEqualTo(201);
    }

    @Test
    void namesUnknownInstitutionsAndBrokenRulesAtOnce() {
        Api city = suite.as(Suite.city());
        Api.Answer swapped = city.post(
                PATH, Suite.proposalBody(programme.id(), /* supporter= */ recipient, /* recipient= */ supporter));
        Api.Answer unknown = city.post(PATH, """
                {"programmeId": "%s", "supporter": "12440100MB2D00014R", "recipient": "12441322MB2D0017XM",
                 "period": {"start": "2012-07-01", "end": "2013-06-30"}, "modes": ["STATIONED"]}
                """.formatted(programme.id()));
        Api.Answer empty = city.post(PATH, """
                {"programmeId": "%s", "supporter": "12440100MB2D00014R", "recipient": "12441322MB2D0017XM",
                 "period": {}, "modes": []}
                """.formatted(programme.id()));

        assertThat(swapped.status()).isEqualTo(422);
        assertThat(swapped.pointers()).containsExactlyInAnyOrder("/supporter", "/recipient");
        assertThat(unknown.pointers()).containsExactly("/supporter", "/recipient");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.pointers()).contains("/period/start", "/period/end", "/modes");
    }

    @Test
    void letsOneSupporterHelpSeveralRecipients() {
        Api.Answer second = suite.institution("C210", "PRIMARY", "441323");

        assertThat(suite.proposal(programme.id(), supporter, second).status()).isEqualTo(201);
    }

    @Test
    void findsByProgrammeSidesStatusRegionAndDay() {
        String id = proposal.id().toString();
        String base = "?programmeId=" + programme.id();

        assertThat(found(base)).containsExactly(id);
        assertThat(found(base + "&supporter=" + supporter.at("$.creditCode"))).containsExactly(id);
        assertThat(found(base + "&recipient=" + supporter.at("$.creditCode"))).isEmpty();
        assertThat(found(base + "&status=PROPOSED&region=441322&on=2012-07-01")).containsExactly(id);
        assertThat(found(base + "&status=SIGNED")).isEmpty();
        assertThat(found(base + "&region=441302")).isEmpty();
        assertThat(found(base + "&on=2012-06-30")).isEmpty();
        assertThat(found(base + "&on=2013-06-30&sort=-start")).containsExactly(id);
    }

    @Test
    void showsBothSidesWhatBecameOfIt() {
        Api.Answer withdrawn = suite.step(Suite.city(), suite.designated(proposal), "withdrawal", WITHDRAWAL);
        String path = PATH + "/" + withdrawn.id() + "/history";

        for (Tokens side : List.of(hospital, centre)) {
            Api.Answer history = suite.as(side).get(path);
            assertThat(history.<List<String>>at("$.items[*].action"))
                    .containsExactly("created", "designated", "withdrawn");
            assertThat(history.<String>at("$.items[2].before.status")).isEqualTo("DESIGNATED");
            assertThat(history.<String>at("$.items[2].after.endReason")).isEqualTo("受援单位已撤并");
        }
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
    }

    @Test
    void owesBothStepsFromDesignationAndMeetsTheFirstBySigning() {
        Api.Answer planned = suite.planned(suite.designated(proposal));
        List<String> open = owed(planned);
        suite.signed(planned);

        String year = programme.at("$.year").toString();
        assertThat(open)
                .containsExactly(
                        "AGREEMENT_SIGNED " + year + "-06-30 D0-S02 OPEN",
                        "POSTS_TAKEN_UP " + year + "-07-30 D0-S03 OPEN");
        assertThat(owed(planned))
                .containsExactly(
                        "AGREEMENT_SIGNED " + year + "-06-30 D0-S02 FULFILLED",
                        "POSTS_TAKEN_UP " + year + "-07-30 D0-S03 OPEN");
        assertThat(obligations(planned).<List<String>>at("$.items[*].owner.code"))
                .containsOnly(supporter.<String>at("$.creditCode"));
        assertThat(obligations(planned).<String>at("$.items[0].fulfilledOn")).isEqualTo("2012-06-25");
    }

    @Test
    void owesNothingMoreOnceWithdrawn() {
        Api.Answer designated = suite.designated(proposal);
        suite.step(Suite.city(), designated, "withdrawal", WITHDRAWAL);

        assertThat(obligations(designated).<List<String>>at("$.items[*].status"))
                .containsExactly("WAIVED", "WAIVED");
        assertThat(obligations(designated).<List<String>>at("$.items[*].waiverReason"))
                .containsOnly("受援单位已撤并");
    }

    @Test
    void bindsTheBureauByItsOwnMilestones() {
        assertThat(owed(programme))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("PLAN_ISSUED") && line.endsWith("D0-S01 FULFILLED"))
                .anyMatch(line -> line.startsWith("YEAR_ASSESSED") && line.endsWith("D0-S04 OPEN"));
        assertThat(obligations(programme).<List<String>>at("$.items[*].owner.code"))
                .containsOnly("441300");
    }

    @Test
    void letsOneOfTwoStepsFromTheSameVersionThrough() {
        List<Integer> statuses = IntStream.range(0, 2)
                .parallel()
                .mapToObj(attempt -> suite.tryStep(
                                Suite.city(),
                                proposal,
                                attempt == 0 ? "designation" : "withdrawal",
                                attempt == 0 ? DESIGNATION : WITHDRAWAL)
                        .status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    private Api.Answer obligations(Api.Answer subject) {
        return suite.as(Tokens.cityBureau("441300", "obligations.read"))
                .get("/pairing/v1/obligations?entityId=" + subject.id());
    }

    /** What is owed by it: kind, due date, source and status. */
    private List<String> owed(Api.Answer subject) {
        Api.Answer answer = obligations(subject);
        List<String> kinds = answer.at("$.items[*].kind");
        List<String> days = answer.at("$.items[*].dueOn");
        List<String> sources = answer.at("$.items[*].sourceRef");
        List<String> statuses = answer.at("$.items[*].status");
        return IntStream.range(0, kinds.size())
                .mapToObj(row -> String.join(" ", kinds.get(row), days.get(row), sources.get(row), statuses.get(row)))
                .toList();
    }

    private List<String> found(String query) {
        return suite.as(Suite.city()).get(PATH + query).at("$.items[*].id");
    }
}
