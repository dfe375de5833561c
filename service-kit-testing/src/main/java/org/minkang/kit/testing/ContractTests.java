package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Holds a service to its contract. A service extends it with a class annotated {@link ServiceTest}; {@code -Dcontract.update=true}
 * rewrites the committed file.
 */
public abstract class ContractTests {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");

    @Autowired
    private WebTestClient client;

    @Test
    void contractIsCurrent() throws IOException {
        String generated = Contract.generated(client).yaml();
        if (UPDATE) {
            Files.createDirectories(Contract.COMMITTED.getParent());
            Files.writeString(Contract.COMMITTED, generated, StandardCharsets.UTF_8);
        }
        assertThat(Contract.COMMITTED).exists();
        assertThat(Files.readString(Contract.COMMITTED, StandardCharsets.UTF_8))
                .as("api/openapi.yaml differs from the code; run this test with -Dcontract.update=true")
                .isEqualTo(generated);
    }

    @Test
    void contractHasNoFaults() {
        assertThat(ContractLint.faults(Contract.generated(client))).isEmpty();
    }

    @Test
    void contractBreaksNothingThatWasReleased() {
        if (!Files.exists(Contract.RELEASED)) {
            return;
        }
        Contract released = Contract.read(Contract.RELEASED);
        Contract generated = Contract.generated(client);
        if (major(released) != major(generated)) {
            return;
        }
        assertThat(breakingChanges(released, generated)).isEmpty();
    }

    /** What a caller of {@code released} would trip over in {@code generated}; empty when nothing. */
    static String breakingChanges(Contract released, Contract generated) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(released.yaml(), generated.yaml());
        if (!changes.isIncompatible()) {
            return "";
        }
        java.io.ByteArrayOutputStream report = new java.io.ByteArrayOutputStream();
        new ConsoleRender().render(changes, new java.io.OutputStreamWriter(report, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    private static int major(Contract contract) {
        String version = contract.document().at("/info/version").asString("0");
        return Integer.parseInt(version.replaceFirst("^v", "").split("\\.", -1)[0]);
    }
}
