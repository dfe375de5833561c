package org.minkang.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.local.LaunchException;

class DataDirectoryTests {

    @Test
    void isReadableByItsOwnerOnly(@TempDir Path temporary) throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            Path secret = data.secrets().file("database-pairing");

            assertThat(Files.getPosixFilePermissions(data.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(secret)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(data.directory("secrets")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void keepsEachSecretAndMakesThemDiffer(@TempDir Path temporary) {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            String password = data.databasePassword("pairing");

            assertThat(password).matches("[0-9a-f]{64}");
            assertThat(data.databasePassword("pairing")).isEqualTo(password);
            assertThat(data.databasePassword("campaign")).isNotEqualTo(password);
        }
    }

    @Test
    void servesOneSuiteAtATime(@TempDir Path temporary) {
        Path root = temporary.resolve("data");
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> DataDirectory.open(data.root()))
                    .withMessageContaining("already running");
        }
        DataDirectory.open(root).close();
    }

    @Test
    void wipesWhatASuiteHasLeft(@TempDir Path temporary) throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            Path log = Files.writeString(data.log("gateway"), "line");

            data.wipe();

            assertThat(log).doesNotExist();
            assertThat(log.getParent()).doesNotExist();
        }
    }

    @Test
    void leavesDirectoriesAloneThatNoSuiteMade(@TempDir Path temporary) throws IOException {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "precious");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DataDirectory.open(temporary))
                .withMessageContaining("holds files that no suite made");
        assertThat(letter).hasContent("precious");
    }
}
