package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.acceptance.Door.Answer;

/** What every caller meets at the gateway, with the real processes behind it. */
@ExtendWith(RunningSuite.class)
class DoorTest {

    private static final String NOWHERE = "/pairing/v1/pairings/01900000-0000-7000-8000-000000000000";

    @Test
    void answersInChineseUnlessEnglishIsAskedFor(Door door) {
        assertThat(door.get("city-bureau", NOWHERE).text("/title")).isEqualTo("未找到");
        assertThat(door.send("city-bureau", "GET", NOWHERE, "", Map.of("Accept-Language", "en"))
                        .text("/title"))
                .isEqualTo("Not found");
    }

    @Test
    void namesEveryFaultOfARequestAtOnce(Door door) {
        Answer refused = door.post(
                "city-bureau",
                "/reference/v1/institutions",
                "{\"creditCode\": \"12440100MB2D0001IR\", \"level\": \"HIGH\", \"colour\": \"red\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").valueStream().map(error -> error.at("/pointer")
                        .asString()))
                .contains("/creditCode", "/level", "/colour", "/name", "/institutionClass", "/grade", "/regionCode");
    }

    @Test
    void carriesTheCallersTraceIdThrough(Door door) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Answer refused = door.send(
                "city-bureau", "GET", NOWHERE, "", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(refused.text("/traceId")).isEqualTo(trace);
    }

    @Test
    void hidesWhatLiesOutsideTheCallersRegions(Door door) {
        String elsewhere = door.get("city-bureau", "/reference/v1/institutions?region=441302")
                .text("/items/0/id");

        assertThat(door.get("city-bureau", "/reference/v1/institutions/" + elsewhere)
                        .status())
                .isEqualTo(200);
        assertThat(door.get("county-bureau", "/reference/v1/institutions/" + elsewhere)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void repeatsAnAnswerInsteadOfDoingTheWorkTwice(Door door) {
        Map<String, String> key = Map.of("Idempotency-Key", "door-test-1");
        String body = Institutions.body(Institutions.code(900_001));

        Answer first = door.send("city-bureau", "POST", "/reference/v1/institutions", body, key);
        Answer again = door.send("city-bureau", "POST", "/reference/v1/institutions", body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }
}
