package org.minkang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.local.Program.Kind;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.Recorded;
import org.minkang.local.process.RunRecord;

class SuiteRunnerTests {

    private static final Program SERVICE =
            new Program("pairing-service", "pairing", "pairing-service", Kind.SERVICE, 8081, 32);
    private static final List<Program> PROGRAMS = List.of(SERVICE, Suite.GATEWAY);

    private final Path home;
    private final List<String> progress = new ArrayList<>();

    SuiteRunnerTests(@TempDir Path home) throws IOException {
        this.home = home;
        StubHome.build(home, SERVICE, StubProgram.class);
        StubHome.build(home, Suite.GATEWAY, StubProgram.class);
    }

    @Test
    void startsAnswersBearsAKillAndLeavesNothingRunning() {
        ProcessHandle gateway;
        ProcessHandle restarted;
        try (SuiteRunner suite = SuiteRunner.start(settings(), progress::add)) {
            gateway = suite.process("gateway");
            ProcessHandle killed = suite.process("pairing-service");

            suite.kill("pairing-service");
            assertThat(suite.ended()).containsExactly(SERVICE);
            suite.stopPostgres();
            suite.startPostgres();
            suite.restart("pairing-service");

            restarted = suite.process("pairing-service");
            assertThat(killed.isAlive()).isFalse();
            assertThat(restarted.isAlive()).isTrue();
            assertThat(suite.ended()).isEmpty();
        }
        assertThat(gateway.isAlive()).isFalse();
        assertThat(restarted.isAlive()).isFalse();
        assertThat(progress).contains("Ready: PostgreSQL", "Ready: gateway", "Ready: pairing-service");
    }

    @Test
    void saysWhyAProgramDiedWhileStartingAndStopsTheOthers() throws IOException {
        StubHome.build(home, SERVICE, DyingProgram.class);
        SuiteSettings settings = settings();

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> SuiteRunner.start(settings, progress::add))
                .withMessageContaining("The pairing-service ended while starting (exit code 3)")
                .withMessageContaining("The calendar of this year is missing.");

        assertThat(RunRecord.read(settings.data()).children()).isEmpty();
        new Ports(settings.portOffset()).requireFree(PROGRAMS);
    }

    @Test
    void namesJarsThatAreNotBuilt(@TempDir Path empty) {
        SuiteSettings settings = SuiteSettings.of(empty, empty.resolve("data")).withPrograms(PROGRAMS);

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> SuiteRunner.start(settings, progress::add))
                .withMessageContaining("pairing-service/target/pairing-service.jar");
    }

    @Test
    void stopsWhatAKilledLauncherHasLeft() throws IOException {
        Path root = home.resolve("data");
        Process orphan = new ProcessBuilder("sleep", "600").start();
        try (DataDirectory data = DataDirectory.open(root)) {
            new RunRecord(root).add("gateway", orphan.toHandle());

            Orphans.stop(data, progress::add);

            assertThat(orphan.toHandle().isAlive()).isFalse();
            assertThat(progress).singleElement().asString().contains("gateway", Long.toString(orphan.pid()));
        }
    }

    @Test
    void takesAnotherProcessWithARecordedNumberForNoOrphan() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Recorded earlier = new Recorded(
                "gateway", self.pid(), self.info().startInstant().orElseThrow().minusSeconds(60));

        assertThat(earlier.process()).isEmpty();
        assertThat(Recorded.of("gateway", self).process()).contains(self);
    }

    private SuiteSettings settings() {
        return SuiteSettings.of(home, home.resolve("data"))
                .withPrograms(PROGRAMS)
                .withCache(Path.of("target", "cache"))
                .withFreePorts();
    }
}
