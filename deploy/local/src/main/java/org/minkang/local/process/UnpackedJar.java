package org.minkang.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.minkang.local.LaunchException;
import org.minkang.local.data.Directories;

/**
 * A program's jar laid out as the platform's class sharing needs it: a thin jar beside its libraries. It is also a copy, so a new
 * build does not pull the classes from under a running program.
 *
 * @param path the thin jar
 */
public record UnpackedJar(Path path) {

    /**
     * Where the classes of a jar are archived for this Java.
     *
     * @param draft what a running program writes when it ends
     * @param finished what later starts read
     */
    record ClassArchive(Path draft, Path finished) {}

    /**
     * Lays out {@code jar} below {@code cache}, once for each build of it.
     *
     * @throws LaunchException when it cannot be read
     */
    public static UnpackedJar of(Path jar, Path cache) {
        try {
            String build =
                    jar.getFileName() + "-" + Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar);
            Path target = cache.resolve(build);
            if (!Files.exists(target)) {
                lay(jar, cache, target);
                forgetOldLayouts(jar, cache);
            }
            return new UnpackedJar(target.resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new LaunchException("The jar " + jar + " cannot be unpacked: " + e.getMessage() + ".", e);
        }
    }

    /** Puts the archive that an orderly end has written to use for later starts. */
    public void keepClassArchive() {
        ClassArchive archive = classArchive();
        try {
            if (Files.exists(archive.draft())) {
                Files.move(archive.draft(), archive.finished(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new LaunchException("The class archive " + archive.draft() + " cannot be kept.", e);
        }
    }

    ClassArchive classArchive() {
        String java = "classes-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
        return new ClassArchive(
                path.resolveSibling(java + "." + ProcessHandle.current().pid() + ".new"),
                path.resolveSibling(java + ".archive"));
    }

    /** Into a directory of its own first: of two suites that start at once, one wins and both find it whole. */
    private static void lay(Path jar, Path cache, Path target) throws IOException {
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(cache, "unpacking");
        if (isSpringBootJar(jar)) {
            unpack(jar, draft);
        } else {
            Files.copy(jar, draft.resolve(jar.getFileName()));
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    /** Of earlier builds, once they are old enough that hardly a suite still runs on them. */
    private static void forgetOldLayouts(Path jar, Path cache) throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> layouts = Files.list(cache)) {
            for (Path layout : layouts.toList()) {
                if (layout.getFileName().toString().startsWith(jar.getFileName() + "-")
                        && Files.getLastModifiedTime(layout).toInstant().isBefore(yesterday)) {
                    Directories.delete(layout);
                }
            }
        }
    }

    private static boolean isSpringBootJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("Spring-Boot-Version") != null;
        }
    }

    private static void unpack(Path jar, Path draft) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        JavaRuntime.executable().toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        draft.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (waitFor(process) != 0) {
            throw new IOException("its own tool failed");
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }
}
