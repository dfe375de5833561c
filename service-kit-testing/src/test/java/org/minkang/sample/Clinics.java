package org.minkang.sample;

import com.jayway.jsonpath.JsonPath;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.testing.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Opens clinics for tests. */
public final class Clinics {

    public static final String PATH = "/sample/v1/clinics";
    public static final Tokens CITY = Tokens.cityBureau("330100", "sample.read", "sample.write");

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Clinics() {}

    public static String body(String region) {
        return body(NEXT.getAndIncrement(), region, "河东村卫生室");
    }

    public static String body(int code, String region, String name) {
        return """
                {"code": "C-%d", "region": "%s",
                 "details": {"name": "%s", "kind": "VILLAGE", "beds": 4, "openedOn": "2012-03-01"}}
                """.formatted(code, region, name);
    }

    /** The id of a clinic opened just now. */
    public static UUID open(WebTestClient client, String region) {
        return id(client.post()
                .uri(PATH)
                .headers(Tokens.cityBureau(region, "sample.write"))
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(body(region))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult());
    }

    private static UUID id(EntityExchangeResult<byte[]> result) {
        byte[] body = Objects.requireNonNull(result.getResponseBody());
        return UUID.fromString(JsonPath.read(new String(body, java.nio.charset.StandardCharsets.UTF_8), "$.id"));
    }
}
