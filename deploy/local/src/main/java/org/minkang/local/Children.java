package org.minkang.local;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.minkang.local.Program.Kind;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.ChildProcess;
import org.minkang.local.process.JavaRuntime;
import org.minkang.local.process.Readiness;
import org.minkang.local.process.RunRecord;
import org.minkang.local.process.UnpackedJar;

/** The suite's programs as child processes. */
final class Children {

    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final SuiteSettings settings;
    private final Ports ports;
    private final DataDirectory data;
    private final RunRecord record;
    private final Consumer<String> progress;
    private final Environment environment;
    private final Readiness readiness;
    private final Map<Program, ChildProcess> processes = new LinkedHashMap<>();

    Children(SuiteSettings settings, DataDirectory data, RunRecord record, HttpClient http, Consumer<String> progress) {
        this.settings = settings;
        this.ports = new Ports(settings.portOffset());
        this.data = data;
        this.record = record;
        this.progress = progress;
        this.environment = new Environment(settings.programs(), ports, data);
        this.readiness = new Readiness(http, START_PATIENCE);
    }

    synchronized void launch(Program program) {
        progress.accept("Starting " + program.name() + " on port " + ports.of(program));
        List<String> command =
                JavaRuntime.command(unpacked(program), program.heap(), program.kind() != Kind.AUTHORIZATION_SERVER);
        ChildProcess child =
                ChildProcess.start(program.name(), command, environment.of(program), data.log(program.name()));
        processes.put(program, child);
        record.add(program.name(), child.handle());
    }

    void awaitReady(Program program) {
        try {
            readiness.await(get(program), ports.readiness(program));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Waiting for " + program.name() + " was interrupted.", e);
        }
        progress.accept("Ready: " + program.name());
    }

    synchronized ChildProcess get(Program program) {
        ChildProcess child = processes.get(program);
        if (child == null) {
            throw new LaunchException("The program " + program.name() + " has not been started.");
        }
        return child;
    }

    /** Every program that does not run although it was started. */
    synchronized List<Program> ended() {
        return processes.entrySet().stream()
                .filter(child -> !child.getValue().isAlive())
                .map(Map.Entry::getKey)
                .toList();
    }

    void stop(Program program) {
        if (get(program).stop(STOP_PATIENCE)) {
            unpacked(program).keepClassArchive();
        }
    }

    /** All of one kind at once: a stopping program may take seconds to write its class archive. */
    void stopAll(Kind kind) {
        List<Program> chosen;
        synchronized (this) {
            chosen = processes.keySet().stream()
                    .filter(program -> program.kind() == kind)
                    .toList();
        }
        chosen.parallelStream().forEach(this::stop);
    }

    private UnpackedJar unpacked(Program program) {
        return UnpackedJar.of(program.jar(settings.home()), settings.cache());
    }
}
