package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
@TestPropertySource(properties = "minkang.service.reference-name=reference")
class CalendarEndpointsTest {

    private static final String PATH = "/sample/v1/calendar";
    private static final Tokens OPERATOR = Tokens.provinceAdmin("000000", "reference.read", "calendar.write");
    private static final String YEAR_2027 = """
            {"holidays": ["2027-01-01", "2027-01-04"], "workdays": ["2027-01-03"], "source": "国办发明电〔2026〕7号"}
            """;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestDatabase postgres;

    @BeforeEach
    void shippedYearsOnly() {
        postgres.execute("truncate calendar_year, journal");
        calendars.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 5, WORKING_DAYS, 2026-10-13",
        "2026-02-10, 15, WORKING_DAYS, 2026-03-09",
        "2025-12-31, 5, WORKING_DAYS, 2026-01-08",
        "2026-04-01, 90, CALENDAR_DAYS, 2026-06-30"
    })
    void findsTheEndOfATerm(String event, int days, String counting, String due) {
        deadline("?event=" + event + "&days=" + days + "&counting=" + counting, "zh")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo(due);
    }

    @Test
    void explainsEveryDayInTheCallersLanguage() {
        String term = "?event=2026-09-30&days=5&counting=WORKING_DAYS";

        deadline(term, "en")
                .expectBody()
                .jsonPath("$.explanation")
                .value(String.class, text -> assertContains(text, "Counted from the day after 2026-09-30"))
                .jsonPath("$.passed.length()")
                .isEqualTo(13)
                .jsonPath("$.passed[0].kind")
                .isEqualTo("HOLIDAY")
                .jsonPath("$.passed[9].kind")
                .isEqualTo("SWAPPED_WORKDAY")
                .jsonPath("$.passed[12].count")
                .isEqualTo(5);
        deadline(term, "de")
                .expectBody()
                .jsonPath("$.explanation")
                .value(String.class, text -> assertContains(text, "不计入"));
        deadline(term, "en;q=broken").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "?event=2026-09-30&days=0&counting=WORKING_DAYS, ?days",
        "?event=2026-09-30&days=5, ?counting",
        "?days=5&counting=WORKING_DAYS, ?event",
        "?event=0001-01-01&days=5&counting=CALENDAR_DAYS, ?event"
    })
    void namesWhatIsWrongWithATerm(String query, String pointer) {
        client.get()
                .uri(PATH + "/deadlines" + query)
                .headers(OPERATOR)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void refusesToGuessAYearAndCountsOnceItIsLoaded() {
        String term = "?event=2026-12-31&days=1&counting=WORKING_DAYS";
        deadline(term, "zh")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CALENDAR_YEAR_MISSING")
                .jsonPath("$.detail")
                .value(String.class, text -> assertContains(text, "2027"));

        load(2027, YEAR_2027, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        deadline(term, "zh")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2027-01-03");
    }

    @Test
    void namesEveryDayThatCannotBe() {
        String bad = """
                {"holidays": ["2026-12-31", "2027-01-01", "2027-01-02"],
                 "workdays": ["2027-01-05", "2027-01-02", "2028-01-01"], "source": "通知"}
                """;

        load(2027, bad, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4)
                .jsonPath("$.errors[?(@.pointer == '/holidays/0')].code")
                .isEqualTo("CALENDAR_DATE_OUTSIDE_YEAR")
                .jsonPath("$.errors[?(@.pointer == '/workdays/0')].code")
                .isEqualTo("CALENDAR_WORKDAY_NOT_WEEKEND")
                .jsonPath("$.errors[?(@.pointer == '/workdays/1')].code")
                .isEqualTo("CALENDAR_DAY_BOTH")
                .jsonPath("$.errors[?(@.pointer == '/workdays/2')].code")
                .isEqualTo("CALENDAR_DATE_OUTSIDE_YEAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"holidays\": [], \"workdays\": [], \"source\": \"通知\"}",
                "{\"holidays\": [null], \"workdays\": [], \"source\": \"通知\"}",
                "{\"holidays\": [\"2027-02-30\"], \"workdays\": [], \"source\": \"通知\"}",
                "{\"holidays\": [\"2027-01-01\"], \"source\": \"通知\"}",
                "{\"holidays\": [\"2027-01-01\"], \"workdays\": [], \"source\": \" \"}"
            })
    void refusesABodyThatIsNoYear(String body) {
        load(2027, body, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .exists();
    }

    @Test
    void replacesAYearOnlyForWhoReadIt() {
        String year = YEAR_2027
                .replace("2027-01-03", "2026-01-03")
                .replace("2027", "2026")
                .replace("[\"2026-01-03\"]", "[]");

        load(2026, year, null).expectStatus().isEqualTo(428);
        load(2026, year, "\"3\"").expectStatus().isEqualTo(412);
        load(2026, year, "\"0\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        load(2026, year, "\"0\"").expectStatus().isEqualTo(412);
        load(2026, year, "\"1\"").expectStatus().isOk();
        load(2027, YEAR_2027, "\"0\"").expectStatus().isEqualTo(412);

        client.get()
                .uri(PATH + "/years/2026")
                .headers(OPERATOR)
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.shipped")
                .isEqualTo(false)
                .jsonPath("$.loadedBy")
                .isEqualTo("province-admin");
    }

    @Test
    void showsTheYearsThatThereAre() {
        load(2027, YEAR_2027, null).expectStatus().isOk();

        client.get()
                .uri("/reference/v1/calendar/years")
                .headers(OPERATOR)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].year")
                .isEqualTo(2004)
                .jsonPath("$.items[0].shipped")
                .isEqualTo(true)
                .jsonPath("$.items[23].year")
                .isEqualTo(2027);
        client.get()
                .uri(PATH + "/years/2003")
                .headers(OPERATOR)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void letsOnlyAnOperatorLoad() {
        client.put()
                .uri(PATH + "/years/2027")
                .headers(OPERATOR.scopes("reference.read"))
                .header("Content-Type", "application/json")
                .bodyValue(YEAR_2027)
                .exchange()
                .expectStatus()
                .isForbidden();
        load(1900, YEAR_2027, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("CALENDAR_YEAR_OUT_OF_RANGE");
    }

    private WebTestClient.ResponseSpec deadline(String query, String language) {
        return client.get()
                .uri(PATH + "/deadlines" + query)
                .headers(OPERATOR)
                .header("Accept-Language", language)
                .exchange();
    }

    private WebTestClient.ResponseSpec load(int year, String body, @Nullable String tag) {
        return client.put()
                .uri(PATH + "/years/" + year)
                .headers(OPERATOR)
                .headers(headers -> {
                    if (tag != null) {
                        headers.setIfMatch(tag);
                    }
                })
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static void assertContains(String text, String part) {
        assertThat(text).contains(part);
    }
}
