package org.minkang.kit.journal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Test
    void signsAsTheStandardsExampleDoes() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makesAnotherSecretEachTimeAndNeverPrintsIt() {
        WebhookSecret secret = WebhookSecret.generate();

        assertThat(secret.text()).startsWith("whsec_").hasSize(50);
        assertThat(WebhookSecret.generate()).isNotEqualTo(secret);
        assertThat(secret).hasToString("whsec_***");
    }
}
