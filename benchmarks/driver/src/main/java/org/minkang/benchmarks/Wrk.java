package org.minkang.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The load tool wrk, told by a Lua script what to send.
 *
 * @param script where it lies
 * @param connections how many requests are under way at a time
 */
record Wrk(Path script, int connections) implements LoadTool {

    private static final String MARK = "minkang ";

    static Wrk in(Path directory, int connections) throws IOException {
        Path script = directory.resolve("requests.lua");
        try (InputStream lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("requests.lua"))) {
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Wrk(script, connections);
    }

    @Override
    public String name() {
        return "wrk, " + connections + " connections";
    }

    @Override
    public Result run(URI base, Requests requests, String token, Duration time)
            throws IOException, InterruptedException {
        String output = Commands.output(
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "--timeout",
                        "20s",
                        "-d" + time.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        base.toString(),
                        "--",
                        requests.method(),
                        requests.path(),
                        requests.lines().toString()),
                Map.of("TOKEN", token, "TAG", requests.had()));
        String[] numbers = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IOException(output))
                .substring(MARK.length())
                .split(" ", -1);
        return new Result(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]),
                Double.parseDouble(numbers[4]));
    }
}
