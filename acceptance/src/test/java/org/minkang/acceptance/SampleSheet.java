package org.minkang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Returns of the sample's institutions for years that the sample leaves alone. */
final class SampleSheet {

    /** Pediatric beds of every return. */
    static final int BEDS = 10;

    private static final Path INSTITUTIONS = RunningSuite.HOME.resolve("deploy/samples/guangdong/institutions.csv");

    private SampleSheet() {}

    /** Credit codes of the sample's hospitals. */
    static List<String> hospitals() {
        try {
            return Files.readAllLines(INSTITUTIONS).stream()
                    .filter(line -> line.contains(",A100,"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A sheet in which every hospital returns the years from {@code first} to {@code last}. */
    static String sheet(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(year -> hospitals().stream().map(code -> code + "," + year + ",100," + BEDS))
                .collect(Collectors.joining("\n", "统一社会信用代码,年份,床位数,儿科床位数\n", "\n"));
    }

    /** One return in JSON. */
    static String body(String code, int year) {
        return """
                {"institution": "%s", "year": %d, "figures": {"totalBeds": 100, "pediatricBeds": %d}}""".formatted(code, year, BEDS);
    }
}
