package org.minkang.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much to measure.
 *
 * @param home the repository
 * @param rounds how often each contender has its turn
 * @param round how long one turn lasts
 * @param warmUp how long each contender is warmed up at least before its first turn
 * @param connections how many requests are under way at a time
 * @param parts which parts of the table
 */
record Options(Path home, int rounds, Duration round, Duration warmUp, int connections, Set<Part> parts) {

    enum Part {
        HOP,
        OPERATIONS,
        GROWTH,
        SUPPORT,
        IMPORT
    }

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    static final String USAGE =
            "benchmarks/run [--rounds N] [--seconds N] [--warm-up SECONDS] [--connections N] [--only"
                    + " hop,operations,growth,support,import]";

    /** @throws IllegalArgumentException when an argument is none of ours */
    static Options parse(String[] arguments) {
        Path home = Path.of(System.getProperty("minkang.home", ".")).toAbsolutePath();
        Options options =
                new Options(home, 5, Duration.ofSeconds(4), Duration.ofSeconds(6), 16, EnumSet.allOf(Part.class));
        for (int index = 0; index < arguments.length; index += 2) {
            if (index + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(arguments[index], arguments[index + 1]);
        }
        return options;
    }

    /** The same with turns half as long, though not shorter than the kernel's hundredths allow; for a part that has many. */
    Options withShortTurns() {
        Duration half = round.dividedBy(2);
        return new Options(home, rounds, half.compareTo(SHORTEST) < 0 ? SHORTEST : half, warmUp, connections, parts);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rounds" -> new Options(home, Integer.parseInt(value), round, warmUp, connections, parts);
            case "--seconds" -> new Options(home, rounds, seconds(value), warmUp, connections, parts);
            case "--warm-up" -> new Options(home, rounds, round, seconds(value), connections, parts);
            case "--connections" -> new Options(home, rounds, round, warmUp, Integer.parseInt(value), parts);
            case "--only" -> new Options(home, rounds, round, warmUp, connections, parts(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private static Set<Part> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
