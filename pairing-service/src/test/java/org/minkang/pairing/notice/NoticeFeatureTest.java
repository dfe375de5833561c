package org.minkang.pairing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class NoticeFeatureTest {

    private static final String NOTICES = "/pairing/v1/notices";
    private static final String PUBLISHED = "{\"publishedOn\": \"2013-01-15\"}";
    private static final String OTHER = "{\"kind\": \"CRITICISM\", \"reason\": \"连续十二日无人在岗\"}";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer programme;
    private Api.Answer unit;
    private Tokens hospital;

    @BeforeEach
    void aProgrammeAndAHospital() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        programme = suite.programme();
        unit = suite.institution("A100", "SECONDARY", "441302");
        hospital = Suite.hospital(unit.at("$.creditCode"), "441302");
    }

    @Test
    void isPublishedByAnotherThanItsAuthorAndItsLastEditor() {
        Api.Answer draft = suite.notice(programme.id(), unit);
        String path = NOTICES + "/" + draft.id();
        Tokens editor = Suite.city().subject("editor");

        Api.Answer byAuthor = city.post(path + "/publication", PUBLISHED, draft);
        Api.Answer revised = suite.as(editor).put(path, OTHER, draft);
        Api.Answer byEditor = suite.as(editor).post(path + "/publication", PUBLISHED, revised);
        Api.Answer stillNotByAuthor = city.post(path + "/publication", PUBLISHED, revised);
        Api.Answer published = suite.published(revised);

        assertThat(byAuthor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(revised.<String>at("$.reason")).as(revised.body()).isEqualTo("连续十二日无人在岗");
        assertThat(byEditor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(stillNotByAuthor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(published.<String>at("$.publishedOn")).isEqualTo("2013-01-15");
        assertThat(suite.as(editor).put(path, OTHER, published).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(suite.as(editor).put(path, OTHER, draft).status()).isEqualTo(412);
    }

    @Test
    void isSeenByAllInTheRegionWhileItIsPublishedAndByBureausOtherwise() {
        Api.Answer draft = suite.notice(programme.id(), unit);
        String path = NOTICES + "/" + draft.id();
        Tokens neighbour = Suite.hospital("12441322MB2D0017XM", "441322");

        assertThat(suite.as(hospital).get(path).status()).isEqualTo(404);
        assertThat(suite.as(Suite.county("441302")).get(path).status()).isEqualTo(200);
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
        Api.Answer published = suite.published(draft);
        assertThat(suite.as(neighbour).get(path).status()).isEqualTo(200);
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(path)
                        .status())
                .isEqualTo(404);
        Api.Answer withdrawn = city.post(path + "/withdrawal", "{\"reason\": \"经复核事实有误\"}", published);
        assertThat(withdrawn.<String>at("$.withdrawalReason"))
                .as(withdrawn.body())
                .isEqualTo("经复核事实有误");
        assertThat(suite.as(neighbour).get(path).status()).isEqualTo(404);
        assertThat(city.get(path).status()).isEqualTo(200);
    }

    @Test
    void aDraftThatIsDiscardedIsNeverPublishedAndStaysWithBureaus() {
        Api.Answer draft = suite.notice(programme.id(), unit);
        String path = NOTICES + "/" + draft.id();

        Api.Answer byCounty = suite.as(Suite.county("441302")).post(path + "/discard", "{}", draft);
        Api.Answer byHospital = suite.as(hospital).post(path + "/discard", "{}", draft);
        Api.Answer elsewhere = suite.as(Suite.county("441323")).post(path + "/discard", "{}", draft);
        Api.Answer discarded = city.post(path + "/discard", "{}", draft);

        assertThat(byCounty.code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(byHospital.status()).isEqualTo(403);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(discarded.<String>at("$.status")).as(discarded.body()).isEqualTo("DISCARDED");
        assertThat(discarded.<List<String>>at("$.allowedTransitions")).isEmpty();
        assertThat(city.post(path + "/discard", "{}", draft).status()).isEqualTo(412);
        assertThat(suite.as(Suite.province())
                        .post(path + "/publication", PUBLISHED, discarded)
                        .code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(city.put(path, OTHER, discarded).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(suite.as(hospital).get(path).status()).isEqualTo(404);
        assertThat(city.get(NOTICES + "?status=DISCARDED&programmeId=" + programme.id())
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(draft.id().toString());
    }

    @Test
    void showsNoMoreOfAPersonThanTheSurname() {
        String member = suite.staffMember(unit).id().toString();
        String body = Suite.noticeBody(programme.id(), "staffId", member);

        Api.Answer named = city.post(NOTICES, body.replace("无人在岗", "样例甲乙不在岗"));
        Api.Answer published = suite.published(city.post(NOTICES, body));
        Api.Answer seen = suite.as(hospital).get(NOTICES + "/" + published.id());

        assertThat(named.pointers()).containsExactly("/reason");
        assertThat(published.<String>at("$.staffId")).isEqualTo(member);
        assertThat(seen.<String>at("$.personName")).isEqualTo("样***");
        assertThat(seen.body()).doesNotContain("样例甲乙", "staffId", member);
    }

    @Test
    void isAboutAKnownUnitOrPersonAndRestsOnItsOwnFinalAssessment() {
        Api.Answer pairing = suite.lasting(programme.id(), unit, suite.institution("C220", "PRIMARY", "441322"));
        Api.Answer scored = suite.bureauScored(pairing, 2012, "10");
        String body = Suite.noticeBody(programme.id(), "unit", unit.at("$.creditCode"));
        String grounded = body.replace("\"kind\"", "\"assessmentId\": \"" + scored.id() + "\", \"kind\"");
        Api.Answer early = city.post(NOTICES, grounded);
        suite.assessmentStep(Suite.city(), scored, "finalisation", "{}");

        assertThat(early.<List<String>>at("$.errors[*].code")).containsExactly("ASSESSMENT_NOT_FINAL");
        assertThat(city.post(NOTICES, grounded).status()).isEqualTo(201);
        assertThat(city.post(NOTICES, grounded.replace("\"year\": 2012", "\"year\": 2013"))
                        .<List<String>>at("$.errors[*].code"))
                .containsExactly("ASSESSMENT_OF_ANOTHER");
        assertThat(city.post(NOTICES, body.replace("\"unit\"", "\"staffId\": \"" + unit.id() + "\", \"unit\""))
                        .pointers())
                .containsExactly("/unit");
        assertThat(city.post(
                                NOTICES,
                                Suite.noticeBody(
                                        programme.id(), "staffId", unit.id().toString()))
                        .pointers())
                .containsExactly("/staffId");
        assertThat(suite.as(Suite.county("441302")).post(NOTICES, body).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(hospital).post(NOTICES, body).status()).isEqualTo(403);
    }

    @Test
    void listsByProgrammeYearKindSubjectUnitAndStatusAndPrintsWhatIsPublished() {
        Api.Answer draft = suite.notice(programme.id(), unit);
        Api.Answer published = suite.published(suite.notice(programme.id(), unit));
        String mine = NOTICES + "?programmeId=" + programme.id();
        String annex = "/pairing/v1/reports/notice-annex?year=2012&programmeId=" + programme.id();

        assertThat(city.get(mine).<List<String>>at("$.items[*].id"))
                .containsExactlyInAnyOrder(draft.id().toString(), published.id().toString());
        assertThat(suite.as(Suite.county("441302")).get(mine).<List<String>>at("$.items[*].id"))
                .containsExactlyInAnyOrder(draft.id().toString(), published.id().toString());
        for (Tokens neighbour : List.of(hospital, Suite.county("441323"))) {
            assertThat(suite.as(neighbour).get(mine + "&count=true").<List<String>>at("$.items[*].id"))
                    .containsExactly(published.id().toString());
        }
        for (String filter : List.of(
                "&year=2012&kind=CRITICISM",
                "&subject=UNIT",
                "&unit=" + unit.at("$.creditCode"),
                "&region=441302&sort=-year&count=true")) {
            assertThat(city.get(mine + filter + "&status=PUBLISHED").<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(published.id().toString());
        }
        for (String filter : List.of("&year=2013", "&kind=COMMENDATION", "&subject=PERSON", "&region=441323")) {
            assertThat(city.get(mine + filter).<List<Object>>at("$.items"))
                    .as(filter)
                    .isEmpty();
        }
        Api.Answer csv = city.get(annex + "&format=csv");
        assertThat(csv.body().substring(1).lines()).first().isEqualTo("序号,类别,对象,单位名称,姓名,事由,通报日期");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(csv.body()).contains("1,通报批评,单位,", "2013-01-15");
        assertThat(city.get(annex).<List<String>>at("$.items[*].kind")).containsExactly("CRITICISM");
        assertThat(city.get(annex + "&format=xlsx").status()).isEqualTo(200);
    }
}
