package org.minkang.pairing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class PostingFeatureTest {

    private static final String POSTINGS = "/pairing/v1/postings";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer supporter;
    private Api.Answer pairing;

    @BeforeEach
    void aSignedPairingOfTwoCounties() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
    }

    @Test
    void theFirstArrivalMakesThePairingActiveAndMeetsWhatTheSupporterOwes() {
        Api.Answer posting = suite.posting(pairing, suite.staffMember(supporter));

        Api.Answer onPost = suite.onPost(posting);

        assertThat(onPost.<String>at("$.status")).isEqualTo("ON_POST");
        Api.Answer now = city.get("/pairing/v1/pairings/" + pairing.id());
        assertThat(now.<String>at("$.status")).isEqualTo("ACTIVE");
        assertThat(now.<String>at("$.course.activeOn")).isEqualTo("2012-07-30");
        assertThat(now.<List<String>>at("$.allowedTransitions")).containsExactly("suspension", "termination");
    }

    @Test
    void nobodyIsOnTwoFullTimePostsOnOneDay() {
        Api.Answer member = suite.staffMember(supporter);
        suite.posting(pairing, member);

        Api.Answer lastDay = city.post(POSTINGS, Suite.postingBody(pairing, member, "2013-01-31", "2013-03-31", 2));
        Api.Answer nextDay = city.post(POSTINGS, Suite.postingBody(pairing, member, "2013-02-01", "2013-03-31", 2));

        assertThat(lastDay.status()).isEqualTo(409);
        assertThat(lastDay.code()).isEqualTo("ALREADY_ON_POST");
        assertThat(nextDay.status()).as(nextDay.body()).isEqualTo(201);
    }

    @Test
    void ofManyWhoPostOnePersonAtOnceExactlyOneSucceeds() {
        Api.Answer member = suite.staffMember(supporter);

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(writer ->
                        city.post(POSTINGS, Suite.postingBody(pairing, member)).status())
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aCancelledPostingKeepsNobodyFromAnother() {
        Api.Answer member = suite.staffMember(supporter);
        suite.postingStep(Suite.city(), suite.posting(pairing, member), "cancellation", "{\"reason\": \"本人因病不能派出\"}");

        assertThat(city.post(POSTINGS, Suite.postingBody(pairing, member)).status())
                .isEqualTo(201);
    }

    @Test
    void namesStaffOfOthersSeatsNotAgreedAndDaysOutsideThePairing() {
        Api.Answer other = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer member = suite.staffMember(supporter);

        assertThat(city.post(POSTINGS, Suite.postingBody(pairing, suite.staffMember(other)))
                        .pointers())
                .containsExactly("/staffId");
        assertThat(city.post(POSTINGS, Suite.postingBody(pairing, member).replace("内科", "外科"))
                        .pointers())
                .containsExactly("/discipline");
        assertThat(city.post(POSTINGS, Suite.postingBody(pairing, member, "2012-06-30", "2013-01-31", 1))
                        .pointers())
                .containsExactly("/period");
        assertThat(city.post(POSTINGS, Suite.postingBody(pairing, member, "2012-07-01", "2013-06-30", 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSupporterActsTheRecipientSeesAndAThirdCountyDoesNot() {
        Api.Answer posting = suite.posting(pairing, suite.staffMember(supporter));
        Tokens hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        Tokens centre = Suite.hospital(pairing.at("$.recipient.creditCode"), "441322");
        String training = "{\"trainedOn\": \"2012-07-20\"}";

        assertThat(suite.tryPostingStep(centre, posting, "training", training).code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.as(centre).get(POSTINGS + "/" + posting.id()).status()).isEqualTo(200);
        assertThat(suite.as(Suite.county("441323"))
                        .get(POSTINGS + "/" + posting.id())
                        .status())
                .isEqualTo(404);
        assertThat(suite.tryPostingStep(hospital, posting, "training", training).status())
                .isEqualTo(200);
    }

    @Test
    void listsByPairingPersonStatusAndDay() {
        Api.Answer member = suite.staffMember(supporter);
        Api.Answer posting = suite.onPost(suite.posting(pairing, member));
        String mine = POSTINGS + "?pairingId=" + pairing.id();

        for (String filter : List.of("", "&staffId=" + member.id(), "&status=ON_POST", "&on=2013-01-31", "&batch=1")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(posting.id().toString());
        }
        for (String filter : List.of("&status=DRAFT", "&on=2013-02-01", "&batch=2", "&region=441323")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void showsNamesMaskedUnlessATokenMayReadThemAndSaysWhatFor() {
        Api.Answer member = suite.staffMember(supporter);
        String path = "/pairing/v1/staff-members/" + member.id();
        Tokens reader = Tokens.cityBureau("441300", "pairing.read", "pii.read", "journal.read");

        assertThat(member.<String>at("$.name")).isEqualTo("样***");
        assertThat(suite.as(reader).get(path).<String>at("$.name")).isEqualTo("样***");
        assertThat(city.get(path, "Purpose", "title review").<String>at("$.name"))
                .isEqualTo("样***");
        assertThat(suite.as(reader).get(path, "Purpose", "title review").<String>at("$.name"))
                .isEqualTo("样例甲乙");
        assertThat(suite.as(Tokens.auditor("441300", "journal.read"))
                        .get("/pairing/v1/journal?entityId=" + member.id())
                        .body())
                .contains("disclosed", "title review")
                .doesNotContain("样例甲乙");
        assertThat(suite.posting(pairing, member).body()).doesNotContain("样例甲乙");
    }
}
