package org.minkang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.samples.SampleProgramme;

/** Loads every file of {@code deploy/samples} once into each data directory. */
final class Samples {

    private Samples() {}

    static void load(SuiteRunner suite, Path home, DataDirectory data, HttpClient http, Consumer<String> progress) {
        Path loaded = data.directory("samples-loaded");
        for (Path file : files(home.resolve("deploy").resolve("samples"))) {
            Path mark = loaded.resolve(file.getFileName());
            if (!Files.exists(mark)) {
                SampleProgramme sample = SampleProgramme.read(file);
                progress.accept("Loading sample: " + sample.name());
                sample.load(http, suite.gateway(), suite::token);
                mark(mark);
            }
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
