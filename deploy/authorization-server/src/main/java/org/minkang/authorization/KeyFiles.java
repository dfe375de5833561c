package org.minkang.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets kept in files only their owner can read, each made once. */
final class KeyFiles {

    private static final int SECRET_BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** The secret of that client, 64 hexadecimal digits. */
    String clientSecret(String clientId) {
        return readOrCreate(Path.of("clients", clientId), this::randomHex);
    }

    /** The text kept under {@code name}; the first caller's {@code maker} decides what it is. */
    String readOrCreate(Path name, Supplier<String> maker) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, maker.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can be neither read nor written.", e);
        }
    }

    /** Written beside and moved into place, so that a crash never leaves half a key. */
    private static void create(Path file, String content) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
        if (posix) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        }
        Path draft = Files.createTempFile(parent, "new", ".key");
        Files.writeString(draft, content + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String randomHex() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
