package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.acceptance.Door.Answer;

/** Makes a call until it is acknowledged, as systems do that must not lose one, within minutes; a change is repeated with its key. */
final class Insistence {

    private static final List<Integer> COME_AGAIN = List.of(429, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Insistence() {}

    static Answer get(Door door, String client, String path) throws InterruptedException {
        return call(door, client, "GET", path, "", Map.of(), 200);
    }

    /** A refusal would mean that the call was done before although no answer said so. */
    static Answer change(
            Door door, String client, String path, String body, String key, Map<String, String> headers, int wanted)
            throws InterruptedException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", key);
        return call(door, client, "POST", path, body, all, wanted);
    }

    private static Answer call(
            Door door, String client, String method, String path, String body, Map<String, String> headers, int wanted)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (int call = 0; ; call++) {
            try {
                Answer answer = door.exchange(client, method, path, body, headers);
                if (answer.status() == wanted) {
                    return answer;
                }
                assertThat(answer.status())
                        .as("call %d of %s: %s", call, path, answer.body())
                        .isIn(COME_AGAIN);
            } catch (IOException cutOff) {
                // the caller does not know what became of the call, and repeats it
            }
            assertThat(Instant.now()).as("time in which %s is answered", path).isBefore(end);
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
