package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.kit.StartRefusedException;
import org.minkang.kit.identity.Access;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.TestPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class StartTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path keys;

    /** Forgot its rule. */
    @RestController
    static class OpenDoor {
        @GetMapping("/sample/v1/doors")
        String open() {
            return "open";
        }
    }

    /** Has a rule but never looks at its caller. */
    @RestController
    static class BlindDoor {
        @GetMapping("/sample/v1/doors")
        @Access(scope = "sample.read")
        String open() {
            return "open";
        }
    }

    @Test
    void startsOutsideLocalModeWithRealSecrets() {
        try (ConfigurableApplicationContext service = run(Map.of(), SampleService.class)) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void refusesASamplePasswordOutsideLocalMode() {
        assertThat(refusal(Map.of("minkang.database.password", "changeme")))
                .startsWith("Setting minkang.database.password holds a sample value");
        assertThat(refusal(Map.of("minkang.database.password", "service")))
                .startsWith("Setting minkang.database.password holds a sample value");
    }

    @Test
    void takesASamplePasswordInLocalMode() {
        Map<String, Object> local = Map.of("minkang.database.password", "changeme", "minkang.local", "true");

        try (ConfigurableApplicationContext service = run(local, SampleService.class)) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void refusesMissingSettingsByName() {
        assertThat(refusal(Map.of("minkang.database.password", "")))
                .isEqualTo("Setting minkang.database.password is missing.");
        assertThat(refusal(Map.of("minkang.identity.issuer", "")))
                .isEqualTo("Setting minkang.identity.issuer is missing.");
        assertThat(refusal(Map.of("minkang.identity.jwk-set-uri", "")))
                .isEqualTo("Setting minkang.identity.jwk-set-uri is missing.");
    }

    @Test
    void refusesAnIssuerWithoutEncryptionOutsideLocalMode() {
        assertThat(refusal(Map.of("minkang.identity.issuer", "http://identity.test")))
                .startsWith("Setting minkang.identity.issuer is not an https address");
    }

    @Test
    void refusesAnOperationWithoutAnAccessRuleOrWithoutItsCaller() {
        assertThat(catchThrowable(() -> run(Map.of(), SampleService.class, OpenDoor.class)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("OpenDoor.open");
        assertThat(catchThrowable(() -> run(Map.of(), SampleService.class, BlindDoor.class)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("BlindDoor.open");
    }

    private static String refusal(Map<String, Object> settings) {
        Throwable failure =
                catchThrowable(() -> run(settings, SampleService.class).close());
        while (failure != null && !(failure instanceof StartRefusedException)) {
            failure = failure.getCause();
        }
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings, Class<?>... sources) {
        Map<String, Object> properties = new HashMap<>(TestPostgres.migrated().properties());
        properties.putAll(IdentityProvider.running().properties());
        properties.put("minkang.keys.directory", keys);
        properties.put("server.port", 0);
        properties.put("management.server.port", 0);
        properties.putAll(settings);
        SpringApplication application = new SpringApplication(sources);
        return application.run(properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }
}
