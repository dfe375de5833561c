package org.minkang.kit.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.StartRefusedException;

class SigningKeysTest {

    @Test
    void makesAKeyOnTheFirstLocalStartAndKeepsIt(@TempDir Path directory) throws IOException {
        SigningKeys first = load(true, directory.resolve("keys"));
        SigningKeys second = load(true, directory.resolve("keys"));

        assertThat(second.keyId()).isEqualTo(first.keyId());
        assertThat(second.verifies(first.keyId(), "text", first.sign("text"))).isTrue();
        assertThat(second.verifies(first.keyId(), "other", first.sign("text"))).isFalse();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("keys/journal-signing.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToStartWithoutAKeyOutsideLocalMode(@TempDir Path directory) {
        assertThatThrownBy(() -> load(false, directory))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("journal-signing.pem is missing");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void startsOutsideLocalModeWithAKeyThatIsThere(@TempDir Path directory) {
        String keyId = load(true, directory).keyId();

        assertThat(load(false, directory).keyId()).isEqualTo(keyId);
    }

    @Test
    void refusesToStartWithAKeyThatIsNone(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("journal-signing.pem"), "nothing");

        assertThatThrownBy(() -> load(false, directory))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void stillVerifiesWhatAFormerKeySigned(@TempDir Path directory) throws IOException {
        SigningKeys former = load(true, directory);
        Files.move(directory.resolve("journal-signing.pem"), directory.resolve("journal-signing-2025.pem"));
        SigningKeys current = load(true, directory);

        assertThat(current.keyId()).isNotEqualTo(former.keyId());
        assertThat(current.publicKeys()).containsOnlyKeys(current.keyId(), former.keyId());
        assertThat(current.verifies(former.keyId(), "text", former.sign("text")))
                .isTrue();
        assertThat(current.verifies(current.keyId(), "text", former.sign("text")))
                .isFalse();
    }

    private static SigningKeys load(boolean local, Path directory) {
        return SigningKeys.load(new InstallationProperties(local, new InstallationProperties.Keys(directory)));
    }
}
