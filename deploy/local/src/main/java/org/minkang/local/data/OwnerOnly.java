package org.minkang.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that nobody but their owner can look into. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> AS_DIRECTORY =
            PosixFilePermissions.asFileAttribute(DIRECTORY);

    private OwnerOnly() {}

    /** Makes the directory and its missing parents; one that exists keeps its permissions. */
    public static Path directory(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory, AS_DIRECTORY);
    }

    /** Writes the file as a whole: readers see the old content or the new, never half. */
    public static void file(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void fileIfAbsent(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            file(file, content);
        }
    }
}
