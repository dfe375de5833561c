package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class PagingTest {

    private static final String ROWS = """
            insert into clinic
            select gen_random_uuid(), 1, 'C-' || n || '-%1$s', 'name ' || n %% 7, '330106', 'VILLAGE', null,
                   date '2012-01-01' + n %% 5, 'OPEN' from generate_series(1, %2$d) n
            """;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void fiftyClinics() {
        database.execute("delete from clinic");
        database.execute(ROWS.formatted("a", 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "openedOn", "-openedOn"})
    void visitsEveryRowOnceThoughRowsAreAddedMeanwhile(String sort) {
        List<String> before = walk(sort, 50);

        List<String> seen = new ArrayList<>();
        String uri = Clinics.PATH + "?limit=7&sort=" + sort;
        for (int added = 0; !uri.isEmpty(); added++) {
            Http page = Http.get(client, uri, Clinics.CITY);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            database.execute(ROWS.formatted("b" + added, 3));
            uri = next(page);
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void goesBackwardsThroughTheSameRows() {
        List<String> forwards = walk("name", 50);
        List<String> backwards = walk("-name", 50);

        java.util.Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void countsOnlyWhenAsked() {
        assertThat(Http.get(client, Clinics.PATH, Clinics.CITY)
                        .json()
                        .at("/page")
                        .has("total"))
                .isFalse();
        Http counted = Http.get(client, Clinics.PATH + "?count=true&kind=VILLAGE", Clinics.CITY);
        assertThat(counted.json().at("/page/total").asInt()).isEqualTo(50);
        assertThat(counted.json().path("items").size()).isEqualTo(20);
    }

    @Test
    void linksToTheNextPageWithTheSameFilters() {
        Http page = Http.get(client, Clinics.PATH + "?limit=7&region=330000&sort=-name", Clinics.CITY);

        assertThat(page.headers().getFirst("Link"))
                .startsWith("</sample/v1/clinics?limit=7&region=330000&sort=-name&cursor=")
                .endsWith(">; rel=\"next\"");
        assertThat(Http.get(client, Clinics.PATH + "?limit=50", Clinics.CITY)
                        .headers()
                        .containsHeader("Link"))
                .isFalse();
    }

    @Test
    void refusesCursorsThatAreNoneOfThisList() {
        String byName = Http.get(client, Clinics.PATH + "?limit=7", Clinics.CITY)
                .json()
                .at("/page/next")
                .asString();
        String text = new String(Base64.getUrlDecoder().decode(byName), java.nio.charset.StandardCharsets.UTF_8);

        List.of("garbage", "!!", cursor("x"), cursor(text.replace("name", "openedOn")), cursor(text + "x")).stream()
                .forEach(cursor -> assertThat(refusal(cursor)).containsExactly("?cursor CURSOR_MALFORMED"));
    }

    @Test
    void namesEveryBadParameterAtOnce() {
        Http answer = Http.get(
                client,
                Clinics.PATH + "?limit=201&count=maybe&kind=CITY&zz=1&openedAfter=2012-02-30&region=1",
                Clinics.CITY);

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "?limit MORE_THAN",
                        "?count WRONG_TYPE",
                        "?kind NOT_ONE_OF",
                        "?zz UNKNOWN_PARAMETER",
                        "?openedAfter WRONG_TYPE",
                        "?region REGION_CODE_MALFORMED");
    }

    @Test
    void refusesAParameterThatOccursTwiceAndAnOrderNotOnOffer() {
        assertThat(Http.get(client, Clinics.PATH + "?limit=1&limit=2", Clinics.CITY)
                        .errors())
                .containsExactly("?limit DUPLICATE_PROPERTY");
        assertThat(Http.get(client, Clinics.PATH + "?sort=region", Clinics.CITY).errors())
                .containsExactly("?sort SORT_NOT_ALLOWED");
    }

    private List<String> walk(String sort, int rows) {
        List<String> seen = new ArrayList<>();
        String uri = Clinics.PATH + "?limit=7&sort=" + sort;
        while (!uri.isEmpty()) {
            Http page = Http.get(client, uri, Clinics.CITY);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            uri = next(page);
        }
        assertThat(seen).hasSize(rows);
        return seen;
    }

    private static String next(Http page) {
        String link = page.headers().getFirst("Link");
        return link == null ? "" : link.substring(1, link.indexOf('>'));
    }

    private List<String> refusal(String cursor) {
        return Http.get(client, Clinics.PATH + "?cursor=" + cursor, Clinics.CITY)
                .errors();
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
