package org.minkang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.local.Program.Kind;
import org.minkang.local.data.DataDirectory;

class EnvironmentTests {

    private static final Program FOLLOWER =
            new Program("pediatrics-metrics-service", "pediatrics", "pediatrics", Kind.SERVICE, 8084, 32);

    @Test
    void tellsAServiceWhereTheRegistryIsAndTheSecretItsClientHas(@TempDir Path temporary) throws Exception {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            Map<String, String> told = environment(data).of(FOLLOWER);

            Path secret = data.root().resolve("keys/authorization-server/clients/pediatrics-metrics-service");
            assertThat(told)
                    .containsEntry("MINKANG_REGISTRY_URL", "http://127.0.0.1:8091")
                    .containsEntry("MINKANG_REGISTRY_TOKEN_ENDPOINT", "http://127.0.0.1:9010/oauth2/token")
                    .containsEntry("MINKANG_REGISTRY_CLIENT_ID", "pediatrics-metrics-service")
                    .containsEntry(
                            "MINKANG_REGISTRY_CLIENT_SECRET",
                            Files.readString(secret).strip());
        }
    }

    @Test
    void givesEachServiceADatabaseOfItsOwnAndTheRegistryNoRegistry(@TempDir Path temporary) {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            Map<String, String> registry = environment(data).of(Suite.REGISTRY);
            Map<String, String> follower = environment(data).of(FOLLOWER);

            assertThat(registry).doesNotContainKey("MINKANG_REGISTRY_URL");
            assertThat(registry).containsEntry("MINKANG_DATABASE_NAME", "pairing");
            assertThat(follower).containsEntry("MINKANG_DATABASE_NAME", "pediatrics");
            assertThat(follower.get("MINKANG_DATABASE_PASSWORD"))
                    .isNotEqualTo(registry.get("MINKANG_DATABASE_PASSWORD"));
        }
    }

    private static Environment environment(DataDirectory data) {
        return new Environment(List.of(Suite.REGISTRY, FOLLOWER), new Ports(10), data);
    }
}
