package org.minkang.pairing.programme;

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
class ProgrammeFeatureTest {

    private static final String PATH = "/pairing/v1/programmes";
    private static final String PUBLISHED = "{\"publishedOn\": \"2012-06-14\"}";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;

    @BeforeEach
    void callers() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
    }

    @Test
    void draftsFromTheTemplateWithItsBasisGoalsAndDates() {
        Api.Answer draft = city.post(PATH, """
                {"template": "CITY_TOWNSHIP_SUPPORT", "areaCode": "441300", "year": 2100}
                """);

        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.<String>at("$.status")).isEqualTo("DRAFT");
        assertThat(draft.<List<Object>>at("$.legalBasis")).hasSize(4);
        assertThat(draft.<List<Object>>at("$.goals")).hasSize(6);
        assertThat(draft.<List<String>>at("$.milestones[*].dueOn"))
                .containsExactly("2100-06-15", "2100-06-30", "2100-07-30", "2100-12-30");
        assertThat(draft.<Integer>at("$.parameters.minPeriodMonths")).isEqualTo(12);
        assertThat(draft.body()).doesNotContain("minTeamSize");
    }

    @Test
    void takesThePresetThatTheCallerAsksFor() {
        Api.Answer draft = city.post(PATH, """
                {"template": "CITY_TOWNSHIP_SUPPORT", "areaCode": "441300", "year": 2099, "preset": "HEBEI_TERTIARY"}
                """);

        assertThat(draft.<Integer>at("$.parameters.minTeamSize")).isEqualTo(5);
        assertThat(draft.<Integer>at("$.parameters.minTeamSizeTcm")).isEqualTo(3);
    }

    @Test
    void refusesUnknownTemplatesPresetsAndRegions() {
        assertThat(city.post(PATH, draft("NONE", "441300", "")).pointers()).containsExactly("/template");
        assertThat(city.post(PATH, draft("CITY_TOWNSHIP_SUPPORT", "441300", ", \"preset\": \"NONE\""))
                        .pointers())
                .containsExactly("/preset");
        assertThat(city.post(PATH, draft("CITY_TOWNSHIP_SUPPORT", "449900", "")).pointers())
                .containsExactly("/areaCode");
        assertThat(city.post(PATH, draft("CITY_TOWNSHIP_SUPPORT", "441400", "")).code())
                .isEqualTo("OUTSIDE_REGIONS");
    }

    @Test
    void refusesASecondProgrammeOfTheRegionAndYear() {
        Api.Answer first = suite.draft();
        String body = draft("CITY_TOWNSHIP_SUPPORT", "441300", "")
                .replace("2098", first.at("$.year").toString());

        Api.Answer second = city.post(PATH, body);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.pointers()).containsExactly("/year");
    }

    @Test
    void isPublishedByAnotherThanItsAuthorAndItsLastEditor() {
        Api.Answer draft = suite.draft();
        String path = PATH + "/" + draft.id();
        Tokens author = Suite.province().subject("author");
        Tokens editor = Suite.city().subject("editor");

        Api.Answer byAuthor = suite.as(author).post(path + "/publication", PUBLISHED, draft);
        Api.Answer revised = suite.as(editor).put(path, content(draft), draft);
        Api.Answer byEditor = suite.as(editor).post(path + "/publication", PUBLISHED, revised);
        Api.Answer stillNotByAuthor = suite.as(author).post(path + "/publication", PUBLISHED, revised);
        Api.Answer published = suite.as(Suite.province()).post(path + "/publication", PUBLISHED, revised);

        assertThat(byAuthor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        assertThat(byEditor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(stillNotByAuthor.code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(published.<String>at("$.status")).isEqualTo("PUBLISHED");
        assertThat(published.<String>at("$.publishedOn")).isEqualTo("2012-06-14");
    }

    @Test
    void isNotPublishedInTheFuture() {
        Api.Answer draft = suite.draft();

        Api.Answer refused = suite.as(Suite.province())
                .post(PATH + "/" + draft.id() + "/publication", "{\"publishedOn\": \"2999-01-01\"}", draft);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<List<String>>at("$.errors[*].code")).containsExactly("DATE_IN_FUTURE");
    }

    @Test
    void isNeitherRevisedNorPublishedOncePublishedAndEndsByClosure() {
        Api.Answer published = suite.programme();
        String path = PATH + "/" + published.id();
        Api province = suite.as(Suite.province());

        assertThat(province.put(path, content(published), published).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(province.post(path + "/publication", PUBLISHED, published).<List<String>>at("$.allowedTransitions"))
                .containsExactly("closure");
        Api.Answer closed = province.post(path + "/closure", "{}", published);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.<List<Object>>at("$.allowedTransitions")).isEmpty();
    }

    @Test
    void isReadByItsCountiesAndChangedByItsOwnBureauOnly() {
        Api.Answer draft = suite.draft();
        String path = PATH + "/" + draft.id();
        Api county = suite.as(Suite.county("441322"));

        assertThat(county.get(path).status()).isEqualTo(200);
        assertThat(county.get(PATH + "?year=" + draft.at("$.year")).body())
                .contains(draft.id().toString());
        assertThat(county.put(path, content(draft), draft).code()).isEqualTo("OUTSIDE_REGIONS");
        assertThat(county.post(path + "/publication", PUBLISHED, draft).code()).isEqualTo("OUTSIDE_REGIONS");
    }

    @Test
    void isUnknownToOtherCities() {
        Api.Answer draft = suite.draft();
        Api neighbour = suite.as(Tokens.cityBureau("441400", "pairing.read"));

        assertThat(neighbour.get(PATH + "/" + draft.id()).status()).isEqualTo(404);
        assertThat(neighbour.get(PATH + "?limit=200").<List<Object>>at("$.items"))
                .isEmpty();
    }

    @Test
    void showsTheShippedTemplates() {
        assertThat(city.get("/pairing/v1/templates").<List<String>>at("$.items[*].code"))
                .containsExactly("CITY_TOWNSHIP_SUPPORT");
        assertThat(city.get("/pairing/v1/templates/CITY_TOWNSHIP_SUPPORT").<List<Object>>at("$.rows"))
                .hasSize(58);
        assertThat(city.get("/pairing/v1/templates/NONE").status()).isEqualTo(404);
    }

    private static String draft(String template, String region, String more) {
        return "{\"template\": \"%s\", \"areaCode\": \"%s\", \"year\": 2098%s}".formatted(template, region, more);
    }

    private static String content(Api.Answer programme) {
        return """
                {"title": "样例修订方案", "legalBasis": ["依据"], "goals": ["目标"],
                 "parameters": {"minPeriodMonths": 12, "targetCoverage": 100},
                 "milestones": [{"kind": "PLAN_ISSUED", "dueOn": "%1$s-06-15"},
                                {"kind": "AGREEMENT_SIGNED", "dueOn": "%1$s-06-30"},
                                {"kind": "POSTS_TAKEN_UP", "dueOn": "%1$s-07-30"},
                                {"kind": "YEAR_ASSESSED", "dueOn": "%1$s-12-30"}]}
                """.formatted(programme.at("$.year").toString());
    }
}
