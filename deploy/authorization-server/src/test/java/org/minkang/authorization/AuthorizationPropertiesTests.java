package org.minkang.authorization;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorizationPropertiesTests {

    @Test
    void refusesToListenBeyondLoopback() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthorizationProperties(
                        Path.of("keys"),
                        "http://10.0.0.1:9000",
                        "minkang",
                        Duration.ofHours(1),
                        InetAddress.getByName("10.0.0.1"),
                        Map.of()))
                .withMessageContaining("loopback only");
    }
}
