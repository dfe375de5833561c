package org.minkang.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What to send.
 *
 * @param method of all requests
 * @param path of all requests that have a body
 * @param lines a file with a path or a body on each line, sent in turns
 * @param had tag of the answer that the caller has already; empty when there is none
 */
record Requests(String method, String path, Path lines, String had) {

    static final String INSTITUTIONS = "/pairing/v1/institutions";

    Requests(String method, String path, Path lines) {
        this(method, path, lines, "");
    }

    /** Makes the requests of one turn; requests that may be sent only once are other ones each time. */
    @FunctionalInterface
    interface Source {
        Requests next() throws IOException;
    }

    static Requests list(Path directory) throws IOException {
        Path lines = Files.writeString(directory.resolve("list"), INSTITUTIONS + "?limit=20\n");
        return new Requests("GET", INSTITUTIONS, lines);
    }

    /** Gets of these paths in turns. */
    static Requests get(Path directory, List<String> paths) throws IOException {
        return new Requests("GET", "/", Files.write(directory.resolve("paths"), paths));
    }

    /** The same by a caller who has the answer. */
    Requests had(String tag) {
        return new Requests(method, path, lines, tag);
    }

    /** Gets of single institutions all over the region. */
    static Requests get(Path directory, int rows) throws IOException {
        Path lines = directory.resolve("get");
        try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
            for (int sent = 0; sent < 5_000; sent++) {
                writer.write(INSTITUTIONS + "/" + Institutions.id(Institutions.inRegion(sent * 7_919 % rows, rows)));
                writer.newLine();
            }
        }
        return new Requests("GET", INSTITUTIONS, lines);
    }

    static Source create(Path directory, int most) {
        Institutions.Fresh fresh = new Institutions.Fresh();
        return () -> {
            Path lines = directory.resolve("create");
            try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
                for (int sent = 0; sent < most; sent++) {
                    writer.write(fresh.next());
                    writer.newLine();
                }
            }
            return new Requests("POST", INSTITUTIONS, lines);
        };
    }
}
