package org.minkang.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as written down: its number alone would soon be somebody else's.
 *
 * @param name what it runs
 * @param pid its number
 * @param started when it began, as the operating system tells
 */
public record Recorded(String name, long pid, Instant started) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /** That process as it runs now. */
    public static Recorded of(String name, ProcessHandle process) {
        return new Recorded(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The live process this one was, unless it has ended and its number is free or another's. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        Instant now = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, now).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    String line() {
        return name + " " + pid + " " + started;
    }

    static Recorded parse(String line) {
        String[] parts = line.split(" ", 3);
        return new Recorded(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]));
    }
}
