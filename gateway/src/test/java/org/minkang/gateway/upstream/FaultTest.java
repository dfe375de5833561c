package org.minkang.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.gateway.GatewayTest;
import org.springframework.test.web.reactive.server.WebTestClient;

class FaultTest extends GatewayTest {

    @Test
    void tellsThatASlowServiceDidNotAnswerInTime() {
        inspectionAnswers(okJson("{}").withFixedDelay(20_000));
        call("/inspection/v1/plans", 504, "UPSTREAM_TIMEOUT");
        otherRoutesAnswer();
    }

    @Test
    void tellsWhenToComeBackWhenNothingListens() {
        call("/campaign/v1/campaigns", 503, "UNAVAILABLE").expectHeader().exists("Retry-After");
        otherRoutesAnswer();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RANDOM_DATA_THEN_CLOSE", "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void hidesGarbageBehindAProblem(Fault fault) {
        inspectionAnswers(aResponse().withFault(fault));
        call("/inspection/v1/plans", 502, "BAD_UPSTREAM");
        otherRoutesAnswer();
    }

    @Test
    void replacesAServersErrorPageByAProblem() {
        inspectionAnswers(aResponse()
                .withStatus(500)
                .withHeader("Content-Type", "text/html")
                .withHeader("Content-Encoding", "identity")
                .withHeader("X-Secret", "stack")
                .withBody("<h1>NullPointerException</h1>"));
        call("/inspection/v1/plans", 502, "BAD_UPSTREAM")
                .expectHeader()
                .doesNotExist("X-Secret")
                .expectHeader()
                .doesNotExist("Content-Encoding");
    }

    @Test
    void passesAServicesOwnProblemThroughUntouched() {
        String problem = "{\"code\":\"OWN\",\"status\":503}";
        inspectionAnswers(aResponse()
                .withStatus(503)
                .withHeader("Content-Type", "application/problem+json")
                .withHeader("Retry-After", "17")
                .withBody(problem));
        client("faults")
                .get()
                .uri("/inspection/v1/plans")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "17")
                .expectBody(String.class)
                .isEqualTo(problem);
    }

    @Test
    void passesAnErrorOfTheCallersThroughWhateverItsBody() {
        inspectionAnswers(aResponse().withStatus(422).withBody("no"));
        client("faults")
                .get()
                .uri("/inspection/v1/plans")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody();
    }

    private static void inspectionAnswers(ResponseDefinitionBuilder answer) {
        INSPECTION.stubFor(any(anyUrl()).willReturn(answer));
    }

    private WebTestClient.ResponseSpec call(String path, int status, String code) {
        WebTestClient.ResponseSpec answer = client("faults").get().uri(path).exchange();
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .returnResult()
                .getResponseBody();
        assertThat(body).asString().doesNotContain("Exception");
        return answer;
    }

    private void otherRoutesAnswer() {
        client("faults")
                .get()
                .uri("/pairing/v1/pairings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
