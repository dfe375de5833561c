package org.minkang.kit.institution;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class InstitutionCopiesTest {

    private static final WireMockServer REGISTRY =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final SocialCreditCode CODE = new SocialCreditCode("12440100MB2D00014R");
    private static final String EVENTS = "/pairing/v1/events";
    private static final String INSTITUTIONS = "/reference/v1/institutions";

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext context;

    @BeforeAll
    static void registryStarts() {
        REGISTRY.start();
    }

    @AfterAll
    static void registryStops() {
        REGISTRY.stop();
    }

    @BeforeEach
    void nothingIsKnownYet() {
        postgres.execute("truncate institution_copy, feed_cursor");
        REGISTRY.resetAll();
        REGISTRY.stubFor(post("/oauth2/token")
                .withBasicAuth("sample-service", "s3cret-of-the-sample")
                .willReturn(okJson("{\"access_token\": \"known\", \"token_type\": \"Bearer\", \"expires_in\": 300}")));
    }

    @Test
    void keepsWhatTheFeedSaysPageByPage() {
        feedAfter(null, page("p1", true, event("created", 0, "惠城区医院")));
        feedAfter("p1", page("p2", false, event("updated", 1, "惠城区人民医院"), otherEvent()));

        Service service = new Service();

        assertThat(service.pass()).isTrue();
        assertThat(service.pass()).isFalse();
        InstitutionCopy copy = service.found();
        assertThat(copy.name()).isEqualTo("惠城区人民医院");
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.institutionClass().isTownshipHealthCentre()).isTrue();
        REGISTRY.verify(0, getRequestedFor(urlPathEqualTo(INSTITUTIONS)));
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        feedAfter(null, page("p1", false, event("created", 0, "惠城区医院")));
        new Service().pass();
        feedAfter("p1", page("p2", false, event("updated", 1, "惠城区人民医院")));

        Service restarted = new Service();
        restarted.pass();

        assertThat(restarted.found().name()).isEqualTo("惠城区人民医院");
        REGISTRY.verify(1, getRequestedFor(urlPathEqualTo(EVENTS)).withoutQueryParam("after"));
    }

    @Test
    void ignoresWhatIsOlderThanTheCopy() {
        feedAfter(null, page("p1", false, event("updated", 4, "新名称"), event("updated", 3, "旧名称")));
        Service service = new Service();

        service.pass();

        assertThat(service.found().name()).isEqualTo("新名称");
        assertThat(service.found().version()).isEqualTo(4);
    }

    @Test
    void knowsThatAnInstitutionClosed() {
        String closed = institution(2, "惠城区医院")
                .replace("\"ACTIVE\"", "\"CLOSED\", \"closedOn\": \"2026-06-30\", \"successor\": \"" + CODE + "\"");
        feedAfter(null, page("p1", false, eventOf("closed", 2, closed)));
        Service service = new Service();

        service.pass();

        InstitutionCopy copy = service.found();
        assertThat(copy.status()).isEqualTo(InstitutionCopy.Status.CLOSED);
        assertThat(copy.worksOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(copy.worksOn(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(copy.successor()).isEqualTo(CODE);
    }

    @Test
    void passesOverAnInstitutionThatItCannotRead() {
        String strange = institution(0, "医院").replace("\"C220\"", "\"?\"");
        feedAfter(null, page("p1", false, eventOf("created", 0, strange), event("updated", 1, "卫生院")));
        Service service = new Service();

        service.pass();

        assertThat(service.found().name()).isEqualTo("卫生院");
    }

    @Test
    void answersFromTheCopyWhileTheRegistryIsDown() {
        feedAfter(null, page("p1", false, event("created", 0, "惠城区医院")));
        Service service = new Service();
        service.pass();
        REGISTRY.resetAll();
        REGISTRY.stubFor(get(urlPathEqualTo(EVENTS)).willReturn(serverError()));

        assertThat(service.pass()).isFalse();

        assertThat(service.found().name()).isEqualTo("惠城区医院");
    }

    @Test
    void asksForAnInstitutionItNeverHeardOfAndKeepsIt() {
        REGISTRY.stubFor(get(urlPathEqualTo(INSTITUTIONS))
                .withQueryParam("creditCode", equalTo(CODE.value()))
                .withHeader("Authorization", equalTo("Bearer known"))
                .willReturn(okJson("{\"items\": [" + institution(5, "博罗县人民医院") + "], \"page\": {}}")));
        Service service = new Service();

        assertThat(service.found().version()).isEqualTo(5);
        assertThat(service.found().name()).isEqualTo("博罗县人民医院");

        REGISTRY.verify(1, getRequestedFor(urlPathEqualTo(INSTITUTIONS)));
        REGISTRY.verify(1, postRequestedFor(urlPathEqualTo("/oauth2/token")));
    }

    @Test
    void findsNothingWhenTheRegistryHasNothing() {
        REGISTRY.stubFor(get(urlPathEqualTo(INSTITUTIONS)).willReturn(okJson("{\"items\": [], \"page\": {}}")));

        assertThat(new Service().copies.find(CODE).blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "silence", "garbage"})
    void saysSoWhenTheRegistryIsNeededAndDoesNotAnswer(String failure) {
        REGISTRY.stubFor(get(urlPathEqualTo(INSTITUTIONS)).willReturn(failing(failure)));

        assertThatThrownBy(() -> new Service().found())
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(CommonProblem.UNAVAILABLE));
    }

    @Test
    void isAbsentFromAServiceThatIsNotToldWhereTheRegistryIs() {
        assertThat(context.getBeansOfType(InstitutionCopies.class)).isEmpty();
    }

    private static ResponseDefinitionBuilder failing(String failure) {
        return switch (failure) {
            case "error" -> serverError();
            case "silence" -> okJson("{\"items\": []}").withFixedDelay(3_000);
            default -> okJson("<html>");
        };
    }

    private static void feedAfter(@Nullable String position, String page) {
        REGISTRY.stubFor(get(urlPathEqualTo(EVENTS))
                .withQueryParam("after", position == null ? absent() : equalTo(position))
                .withHeader("Authorization", equalTo("Bearer known"))
                .willReturn(okJson(page)));
    }

    private static String page(String next, boolean more, String... events) {
        return "{\"items\": [%s], \"page\": {\"next\": \"%s\", \"more\": %s}}"
                .formatted(String.join(", ", events), next, more);
    }

    private static String event(String action, long version, String name) {
        return eventOf(action, version, institution(version, name));
    }

    private static String eventOf(String action, long version, String after) {
        return """
                {"specversion": "1.0", "id": "1", "source": "/pairing/v1",
                 "type": "org.minkang.pairing.institution.%s", "datacontenttype": "application/json",
                 "data": {"action": "%s", "version": %d, "after": %s}}
                """.formatted(action, action, version, after);
    }

    private static String otherEvent() {
        return """
                {"specversion": "1.0", "id": "2", "source": "/pairing/v1",
                 "type": "org.minkang.pairing.pairing.created", "data": {"after": {"creditCode": 7}}}
                """;
    }

    private static String institution(long version, String name) {
        return """
                {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "creditCode": "%s", "name": "%s",
                 "institutionClass": "C220", "level": "PRIMARY", "grade": "A", "regionCode": "441302",
                 "areaCode": "441302", "status": "ACTIVE", "aliases": [], "version": %d}
                """.formatted(CODE, name, version);
    }

    /** One run of a service: what is only in memory is new, what is in the database stays. */
    private final class Service {

        private final RegistryFollower follower;
        private final InstitutionCopies copies;

        Service() {
            RegistryProperties properties = new RegistryProperties(
                    URI.create(REGISTRY.baseUrl()),
                    URI.create(REGISTRY.baseUrl() + "/oauth2/token"),
                    "sample-service",
                    "s3cret-of-the-sample",
                    "reference.read events.read",
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));
            RegistryClient registry = new InstitutionCopyAutoConfiguration().registryClient(properties, environment);
            InstitutionCopyRepository repository = new InstitutionCopyRepository(database);
            this.follower = new RegistryFollower(registry, repository, database);
            this.copies = new InstitutionCopies(repository, registry);
        }

        boolean pass() {
            return Objects.requireNonNull(follower.pass().block(Duration.ofSeconds(30)));
        }

        InstitutionCopy found() {
            return Objects.requireNonNull(copies.find(CODE).block(Duration.ofSeconds(30)));
        }
    }
}
