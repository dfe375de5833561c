package org.minkang.kit.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class ObligationEndpointsTest {

    private static final String PATH = "/sample/v1/obligations";
    private static final String[] SCOPES = {"obligations.read", "obligations.write"};
    private static final Tokens CITY = Tokens.cityBureau("441300", SCOPES);
    private static final Tokens CENTRE = Tokens.institution(Given.CENTRE, "441322", SCOPES);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    private Clock clock;

    @BeforeEach
    void emptied() {
        postgres.execute("truncate obligation, journal");
    }

    @Test
    void listsSoonestFirstAndGoesOnAfterThePage() {
        open("SECOND", 20);
        open("FIRST", 5);
        open("THIRD", 30);

        Map<String, Object> page = list(CITY, "?limit=2&count=true");

        assertThat(kinds(page)).containsExactly("FIRST", "SECOND");
        Map<?, ?> position = (Map<?, ?>) Objects.requireNonNull(page.get("page"));
        assertThat(position.get("total")).isEqualTo(3);
        assertThat(kinds(list(CITY, "?limit=2&cursor=" + position.get("next")))).containsExactly("THIRD");
        assertThat(kinds(list(CITY, "?sort=-dueOn"))).containsExactly("THIRD", "SECOND", "FIRST");
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void findsByUrgencyExactlyWhatIsShownWithIt(Urgency urgency) {
        for (int daysLeft : new int[] {-30, -1, 0, 1, 2, 7, 8, 14, 15, 40}) {
            open("DUE_IN_" + (daysLeft + 100), daysLeft);
        }
        fulfil(open("IN_TIME", 3), 3);
        fulfil(open("LATE", 3), 4);
        waive(open("WAIVED", 3));
        List<String> shown = items(list(CITY, "?limit=200")).stream()
                .filter(item -> urgency.name().equals(item.get("urgency")))
                .map(item -> String.valueOf(item.get("kind")))
                .toList();

        List<String> found = kinds(list(CITY, "?limit=200&urgency=" + urgency));

        assertThat(found).isNotEmpty().containsExactlyElementsOf(shown);
    }

    @Test
    void findsByOwnerRegionStatusAndDueDate() {
        open("OF_CENTRE", 5);
        open("OF_BUREAU", ObligationOwner.bureau(new RegionCode("441323")), "441323", 6);
        fulfil(open("MET", 40), 0);

        assertThat(kinds(list(CITY, "?ownerInstitution=" + Given.CENTRE))).containsExactly("OF_CENTRE", "MET");
        assertThat(kinds(list(CITY, "?region=441323"))).containsExactly("OF_BUREAU");
        assertThat(kinds(list(CITY, "?status=FULFILLED"))).containsExactly("MET");
        assertThat(kinds(list(CITY, "?dueBefore=" + today().plusDays(6)))).containsExactly("OF_CENTRE");
    }

    @Test
    void findsARetiredRegionUnderItsCodeOfToday() {
        Tokens everywhere = Tokens.provinceAdmin("330000", SCOPES);
        open("REPORT", ObligationOwner.bureau(new RegionCode("330105")), "330105", 5);

        assertThat(kinds(list(everywhere, "?region=330103"))).containsExactly("REPORT");
        assertThat(kinds(list(everywhere, "?region=330106"))).isEmpty();
        assertThat(kinds(list(Tokens.countyBureau("330103", SCOPES), ""))).containsExactly("REPORT");
    }

    @Test
    void showsAnInstitutionOnlyWhatItOwes() {
        open("OF_CENTRE", 5);
        Obligation other = open("OF_BUREAU", ObligationOwner.bureau(new RegionCode("441322")), "441322", 6);

        assertThat(kinds(list(CENTRE, ""))).containsExactly("OF_CENTRE");
        client.get()
                .uri(PATH + "/" + other.id())
                .headers(CENTRE)
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(kinds(list(CENTRE.with("institution", null), ""))).isEmpty();
        assertThat(kinds(list(CITY, ""))).containsExactly("OF_CENTRE", "OF_BUREAU");
    }

    @Test
    void showsABureauOnlyItsRegions() {
        Obligation elsewhere = open("REPORT", 5);
        Tokens neighbour = Tokens.countyBureau("441323", SCOPES);

        assertThat(kinds(list(neighbour, ""))).isEmpty();
        client.get()
                .uri(PATH + "/" + elsewhere.id())
                .headers(neighbour)
                .exchange()
                .expectStatus()
                .isNotFound();
        waiver(elsewhere, neighbour, "\"0\"", "撤并").expectStatus().isNotFound();
    }

    @Test
    void waivesOnceWithTheVersionThatWasRead() {
        Obligation given = open("REPORT", 5);

        waiver(given, CITY, null, "机构撤并").expectStatus().isEqualTo(428);
        waiver(given, CITY, "\"7\"", "机构撤并").expectStatus().isEqualTo(412);
        waiver(given, CITY, "\"0\"", "机构撤并")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.urgency")
                .isEqualTo("WAIVED")
                .jsonPath("$.waiverReason")
                .isEqualTo("机构撤并")
                .jsonPath("$.allowedTransitions")
                .isEmpty();
        waiver(given, CITY, "\"1\"", "机构撤并")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void letsNobodyButABureauWaive() {
        Obligation given = open("REPORT", 5);

        waiver(given, CENTRE, "\"0\"", "机构撤并").expectStatus().isForbidden();
        waiver(given, CITY.roles(Role.AUDITOR), "\"0\"", "机构撤并").expectStatus().isForbidden();
        waiver(given, CITY, "\"0\"", " ").expectStatus().isEqualTo(422);
        waiver(given, CITY, "\"0\"", "机构撤并").expectStatus().isOk();
    }

    @Test
    void namesABadFilter() {
        client.get()
                .uri(PATH + "?dueBefore=0001-01-01")
                .headers(CITY)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?dueBefore");
    }

    private Obligation open(String kind, int daysLeft) {
        return open(kind, Given.obligation(Ids.next(), kind, "441322", today()).owner(), "441322", daysLeft);
    }

    private Obligation open(String kind, ObligationOwner owner, String region, int daysLeft) {
        Obligation given = Given.obligation(Ids.next(), kind, owner, region, today().plusDays(daysLeft));
        obligations.open(Given.BUREAU, List.of(given)).block();
        return given;
    }

    private void fulfil(Obligation open, int inDays) {
        obligations
                .fulfil(Given.BUREAU, open.subject().entityId(), open.kind(), today().plusDays(inDays))
                .block();
    }

    private void waive(Obligation open) {
        obligations.waiveAll(Given.BUREAU, open.subject().entityId(), "撤并").block();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Map<String, Object> list(Tokens caller, String query) {
        return Objects.requireNonNull(client.get()
                .uri(PATH + query)
                .headers(caller)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec waiver(
            Obligation obligation, Tokens caller, @Nullable String tag, String reason) {
        return client.post()
                .uri(PATH + "/" + obligation.id() + "/waiver")
                .headers(caller)
                .headers(headers -> {
                    if (tag != null) {
                        headers.setIfMatch(tag);
                    }
                })
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    private static List<String> kinds(Map<String, Object> page) {
        return items(page).stream()
                .map(item -> String.valueOf(item.get("kind")))
                .toList();
    }

    private static List<Map<?, ?>> items(Map<String, Object> page) {
        return ((List<?>) Objects.requireNonNull(page.get("items")))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }
}
