package org.minkang.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.ChildProcess;
import org.minkang.local.process.JavaRuntime;
import org.minkang.local.process.Readiness;
import org.minkang.local.process.UnpackedJar;

/** Starts programs as the one-machine run does, all with the same Java and the same settings for it, and stops them. */
final class Programs {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final Path home;
    private final Readiness readiness = new Readiness(HttpClient.newHttpClient(), PATIENCE);
    private final Deque<ChildProcess> running = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Set<Path> archived = new HashSet<>();

    Programs(DataDirectory data, Path home) {
        this.data = data;
        this.home = home;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts a jar of this repository and waits until it answers. The first time it is started twice: a program that still writes down its
     * classes for later starts is larger and slower than one that has them.
     *
     * @param jar below the repository
     * @param heap limit of its Java heap in MiB
     * @param ready path that answers 200 once it can be used, on the management port when it starts with {@code /actuator}
     */
    Program java(String name, String jar, int heap, String ready, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Map<String, String> settings = new LinkedHashMap<>(environment);
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        UnpackedJar unpacked = UnpackedJar.of(home.resolve(jar), data.directory("cache"));
        URI url = URI.create("http://127.0.0.1:" + port);
        URI answers = URI.create("http://127.0.0.1:" + (ready.startsWith("/actuator") ? management : port) + ready);
        if (archived.add(unpacked.path())) {
            stop(start(name + ", first start", JavaRuntime.command(unpacked, heap, true), settings, url, answers));
            unpacked.keepClassArchive();
        }
        return start(name, JavaRuntime.command(unpacked, heap, true), settings, url, answers);
    }

    Program start(String name, List<String> command, Map<String, String> environment, URI url, URI ready)
            throws InterruptedException {
        System.err.println("Starting " + name);
        long start = System.nanoTime();
        ChildProcess process = ChildProcess.start(name, command, environment, data.log(name.replace(' ', '-')));
        running.push(process);
        readiness.await(process, ready);
        Duration startup = Duration.ofNanos(System.nanoTime() - start);
        return new Program(name, url, new ProcessAccount(process.handle()), startup);
    }

    /** Notes what is to be told of a program, then stops it. */
    void stop(Program program) throws IOException {
        for (ChildProcess process : List.copyOf(running)) {
            if (process.handle().equals(program.account().root())) {
                seen.add("%-24s ready after %4.1f s, %4d MiB resident after the load"
                        .formatted(
                                program.name(),
                                program.startup().toMillis() / 1_000.0,
                                program.account().residentKib() / 1_024));
                process.stop(STOPPING);
                running.remove(process);
            }
        }
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    void stopAll() {
        running.forEach(process -> process.stop(STOPPING));
        running.clear();
    }
}
