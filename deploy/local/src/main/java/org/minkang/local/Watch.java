package org.minkang.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.minkang.local.process.LogTail;

/** Looks after a suite that is up: a program that dies is started again, unless it keeps dying. */
final class Watch {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int RESTARTS = 5;
    private static final long LOOK_SECONDS = 2;

    private final SuiteRunner suite;
    private final PrintStream out;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    Watch(SuiteRunner suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    /** Returns when the suite is closed. @throws LaunchException when a program has died too often */
    void untilStopped() {
        while (!suite.closesWithin(LOOK_SECONDS, TimeUnit.SECONDS)) {
            suite.ended().forEach(this::startAgain);
        }
    }

    private void startAgain(Program program) {
        Instant now = Instant.now();
        restarts.removeIf(restart -> restart.isBefore(now.minus(WINDOW)));
        if (restarts.size() >= RESTARTS) {
            throw new LaunchException("The " + program.name() + " keeps ending; the last lines of its log:\n"
                    + LogTail.of(suite.log(program.name())));
        }
        restarts.add(now);
        out.println("The " + program.name() + " has ended unexpectedly; starting it again");
        suite.restart(program.name());
    }
}
