package org.minkang.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords generated once and kept in files only their owner can read. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secret of that name, 64 hexadecimal digits; made when it is first asked for. */
    public String get(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that holds it, for programs that read secrets from files. */
    public Path file(String name) {
        Path file = directory.resolve(name);
        try {
            OwnerOnly.fileIfAbsent(file, random() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
