package org.minkang.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.minkang.local.LaunchException;

/** Unpacks the embedded PostgreSQL binaries for this machine, streaming, once. */
final class PostgresBinaries {

    private static final String VERSION = "postgresql-18.6";

    private PostgresBinaries() {}

    /**
     * The directory that holds {@code bin}, {@code lib} and {@code share}.
     *
     * @param cache where to keep it between runs
     * @throws LaunchException when there are no binaries for this machine
     */
    static Path unpackOnce(Path cache) {
        Path target = cache.resolve(VERSION);
        if (Files.exists(target)) {
            return target;
        }
        String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new LaunchException("There are no PostgreSQL binaries for this machine (" + archive + ").");
            }
            Files.createDirectories(cache);
            Path draft = Files.createTempDirectory(cache, "unpacking");
            unpack(packed, draft);
            if (!Files.exists(target)) {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL cannot be unpacked into " + cache + ": " + e.getMessage() + ".", e);
        }
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if (target.startsWith(directory.resolve("bin"))) {
                        makeExecutable(target);
                    }
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
