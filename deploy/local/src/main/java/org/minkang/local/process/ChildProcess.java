package org.minkang.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.minkang.local.LaunchException;

/** A program running as a child of this one. Secrets reach it through its environment, never its command line. */
public final class ChildProcess {

    /** Ctrl-C reaches every process of the terminal; children leave it to the launcher, which stops them in order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final int TERMINATED = 128 + 15;
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code command}, its output appended to {@code log}.
     *
     * @throws LaunchException when the operating system refuses
     */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> line = new ArrayList<>(DEAF_TO_CTRL_C);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(log.resolveSibling(".").toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new LaunchException("The " + name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What the operator reads when it ended by itself, with the last lines of its log. */
    public LaunchException ended(String when) {
        return new LaunchException("The " + name + " ended " + when + " (exit code " + process.exitValue()
                + "); the last lines of " + log + ":\n" + LogTail.of(log));
    }

    /** Whether it ends within {@code patience}. */
    public boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to end, and makes it end when it has not within {@code patience}; whether it ended in good order. */
    public boolean stop(Duration patience) {
        process.destroy();
        if (endsWithin(patience)) {
            return process.exitValue() == TERMINATED;
        }
        kill();
        return false;
    }

    /** SIGKILL: what a power cut or the out-of-memory killer does to it. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(AFTER_KILL);
    }
}
