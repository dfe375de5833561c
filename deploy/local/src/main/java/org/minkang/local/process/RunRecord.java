package org.minkang.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.local.data.OwnerOnly;

/** Which processes a suite consists of, written down so that {@code deploy/down} and the next start find them. */
public final class RunRecord {

    private static final String LAUNCHER = "launcher";
    private static final String READY = "ready";

    private final Path file;
    private final List<Recorded> processes = new ArrayList<>();
    private boolean ready;

    public RunRecord(Path dataRoot) {
        this.file = dataRoot.resolve("suite.pids");
    }

    /** What the last suite left, ready or not. */
    public static RunRecord read(Path dataRoot) {
        RunRecord run = new RunRecord(dataRoot);
        if (Files.exists(run.file)) {
            try {
                for (String line : Files.readAllLines(run.file)) {
                    run.take(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return run;
    }

    private void take(String line) {
        if (line.equals(READY)) {
            ready = true;
        } else {
            processes.add(Recorded.parse(line));
        }
    }

    public synchronized void addLauncher() {
        add(LAUNCHER, ProcessHandle.current());
    }

    public synchronized void add(String name, ProcessHandle process) {
        processes.removeIf(recorded -> recorded.name().equals(name));
        processes.add(Recorded.of(name, process));
        save();
    }

    public synchronized void markReady() {
        ready = true;
        save();
    }

    /** Keeps what is written down of processes, so that orphans are found, but takes the suite for not ready. */
    public synchronized void markNotReady() {
        if (ready) {
            ready = false;
            save();
        }
    }

    public synchronized boolean isReady() {
        return ready;
    }

    public Optional<Recorded> launcher() {
        return processes.stream()
                .filter(process -> process.name().equals(LAUNCHER))
                .findFirst();
    }

    /** Every recorded process but the launcher. */
    public List<Recorded> children() {
        return processes.stream()
                .filter(process -> !process.name().equals(LAUNCHER))
                .toList();
    }

    public synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        StringBuilder text = new StringBuilder();
        processes.forEach(process -> text.append(process.line()).append('\n'));
        if (ready) {
            text.append(READY).append('\n');
        }
        try {
            OwnerOnly.file(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
