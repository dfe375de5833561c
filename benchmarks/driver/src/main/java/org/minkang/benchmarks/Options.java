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
 * @param institutions of the national set
 * @param parts which parts of the table
 */
record Options(
        Path home, int rounds, Duration round, Duration warmUp, int connections, int institutions, Set<Part> parts) {

    enum Part {
        HOP,
        OPERATIONS,
        GROWTH,
        SUPPORT,
        IMPORT,
        CAPACITY
    }

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    static final String USAGE =
            "benchmarks/run [--rounds N] [--seconds N] [--warm-up SECONDS] [--connections N] [--institutions N]"
                    + " [--only hop,operations,growth,support,import,capacity]";

    /** @throws IllegalArgumentException when an argument is none of ours */
    static Options parse(String[] arguments) {
        Path home = Path.of(System.getProperty("minkang.home", ".")).toAbsolutePath();
        Options options = new Options(
                home, 5, Duration.ofSeconds(4), Duration.ofSeconds(6), 16, 50_000, EnumSet.allOf(Part.class));
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
        return withRound(half.compareTo(SHORTEST) < 0 ? SHORTEST : half);
    }

    private Options withRound(Duration time) {
        return new Options(home, rounds, time, warmUp, connections, institutions, parts);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rounds" -> new Options(home, number(value), round, warmUp, connections, institutions, parts);
            case "--seconds" -> withRound(seconds(value));
            case "--warm-up" -> new Options(home, rounds, round, seconds(value), connections, institutions, parts);
            case "--connections" -> new Options(home, rounds, round, warmUp, number(value), institutions, parts);
            case "--institutions" -> new Options(home, rounds, round, warmUp, connections, number(value), parts);
            case "--only" -> new Options(home, rounds, round, warmUp, connections, institutions, parts(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int number(String value) {
        return Integer.parseInt(value);
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(number(value));
    }

    private static Set<Part> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
