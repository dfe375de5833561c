package org.minkang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.local.Options.Command;

class OptionsTests {

    private static final Path HOME = Path.of("/srv/minkang");

    @Test
    void runsInTheForegroundWithSamplesOnTheUsualPortsUnlessAskedOtherwise() {
        Options options = parse("up");

        assertThat(options.command()).isEqualTo(Command.UP);
        assertThat(options.data()).isEqualTo(HOME.resolve("data"));
        assertThat(options.portOffset()).isZero();
        assertThat(options.detach()).isFalse();
        assertThat(options.fresh()).isFalse();
        assertThat(options.samples()).isTrue();
    }

    @Test
    void readsEveryOptionOfUp() {
        Options options = parse("up --detach --fresh --no-samples --data /var/minkang --port-offset 100");

        assertThat(options.data()).isEqualTo(Path.of("/var/minkang"));
        assertThat(options.portOffset()).isEqualTo(100);
        assertThat(options.detach()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.samples()).isFalse();
    }

    @Test
    void readsClientRegionsAndInstitutionOfToken() {
        Options options = parse("token hospital --region 441322 --region 441323 --institution 12441322MK00010146");

        assertThat(options.client()).isEqualTo("hospital");
        assertThat(options.regions()).containsExactly("441322", "441323");
        assertThat(options.institution()).isEqualTo("12441322MK00010146");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --detached",
                "up --data",
                "up --data --fresh",
                "up --port-offset many",
                "up something",
                "down --fresh",
                "down --detach",
                "token",
                "token hospital auditor",
                "token --region"
            })
    void answersMisuseWithTheUsage(String line) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining("Usage: deploy/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "60000"})
    void refusesOffsetsBeyondThePortRange(String offset) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> parse("up --port-offset " + offset))
                .withMessageContaining("port offset");
    }

    private static Options parse(String line) {
        return Options.parse(HOME, List.of(line.split(" ")));
    }
}
