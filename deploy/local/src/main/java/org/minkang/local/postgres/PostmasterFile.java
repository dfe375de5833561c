package org.minkang.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: the server's process number, left behind when the power is cut. */
final class PostmasterFile {

    private final Path files;
    private final Path file;

    PostmasterFile(Path files) {
        this.files = files;
        this.file = files.resolve("postmaster.pid");
    }

    /** The live server that wrote it; absent when that server is gone, even if its number now is another process's. */
    Optional<ProcessHandle> process() {
        List<String> lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .filter(this::servesTheseFiles);
    }

    /** PostgreSQL would take any live process with that number for itself and refuse to start. */
    void removeIfStale() {
        if (process().isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean servesTheseFiles(ProcessHandle process) {
        boolean postgres = process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
        return postgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(files.toString()))
                        .orElse(true);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
