package org.minkang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.ChildProcess;
import org.minkang.local.process.RunRecord;

/** Starts a launcher that outlives this one, passes on what it says, and returns once its suite is ready. */
final class DetachedUp {

    /** Tells a launcher that it is the one which stays. */
    static final String ENVIRONMENT = "MINKANG_LAUNCHER_DETACHED";

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Options options;
    private final PrintStream out;

    DetachedUp(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() {
        Path log = prepareLog();
        long shown = log.toFile().length();
        ChildProcess launcher = ChildProcess.start("launcher", command(), Map.of(ENVIRONMENT, "true"), log);
        Thread interrupted = new Thread(() -> launcher.stop(Duration.ofSeconds(60)), "stop");
        Runtime.getRuntime().addShutdownHook(interrupted);
        while (true) {
            boolean ended = launcher.endsWithin(LOOK);
            shown = show(log, shown);
            if (ended) {
                throw new LaunchException("The suite did not start.");
            }
            if (RunRecord.read(options.data()).isReady()) {
                break;
            }
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        show(log, shown);
        out.println("It runs on as process " + launcher.handle().pid() + ".");
    }

    /** Also refuses, before anything is started, a directory that is in use or not a suite's own. */
    private Path prepareLog() {
        try (DataDirectory data = DataDirectory.open(options.data())) {
            RunRecord.read(data.root()).markNotReady();
            return data.log("launcher");
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up"));
        command.addAll(List.of("--data", options.data().toString()));
        command.addAll(List.of("--port-offset", Integer.toString(options.portOffset())));
        if (!options.samples()) {
            command.add("--no-samples");
        }
        return command;
    }

    private long show(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] news = new byte[(int) (file.length() - from)];
            file.readFully(news);
            out.print(new String(news, StandardCharsets.UTF_8));
            out.flush();
            return from + news.length;
        } catch (IOException e) {
            return from;
        }
    }
}
