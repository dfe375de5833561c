package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemTexts;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Holds a service to its contract and to its list of problems. A service extends it with a class annotated {@link ServiceTest};
 * {@code -Dcontract.update=true} rewrites the committed files.
 */
public abstract class ContractTests {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<ProblemCatalogue> catalogues;

    @Autowired
    private ProblemTexts texts;

    @Test
    void contractIsCurrent() throws IOException {
        assertCurrent(Contract.COMMITTED, Contract.generated(client).yaml());
    }

    @Test
    void listOfProblemsIsCurrent() throws IOException {
        assertCurrent(ProblemIndex.COMMITTED, ProblemIndex.markdown(catalogues, texts));
    }

    private static void assertCurrent(Path committed, String generated) throws IOException {
        if (UPDATE) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated, StandardCharsets.UTF_8);
        }
        assertThat(committed).exists();
        assertThat(Files.readString(committed, StandardCharsets.UTF_8))
                .as(committed + " differs from the code; run this test with -Dcontract.update=true")
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
