package org.minkang.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.minkang.local.data.DataDirectory;

/** {@code deploy/up}: runs a suite in the foreground until it is told to stop, or sees to one that runs detached. */
final class Up {

    private final Path home;
    private final Options options;
    private final PrintStream out;

    Up(Path home, Options options, PrintStream out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    void run() {
        if (options.fresh()) {
            wipe();
        }
        if (options.detach()) {
            new DetachedUp(options, out).run();
        } else {
            runInForeground();
        }
    }

    private void wipe() {
        try (DataDirectory data = DataDirectory.open(options.data())) {
            Orphans.stop(data, out::println);
            data.wipe();
        }
    }

    private void runInForeground() {
        long began = System.nanoTime();
        SuiteSettings settings = SuiteSettings.of(home, options.data())
                .withPortOffset(options.portOffset())
                .withSamples(options.samples());
        SuiteRunner suite = SuiteRunner.prepare(settings, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.startAll();
            out.println(Welcome.text(settings, options, Duration.ofNanos(System.nanoTime() - began)));
            new Watch(suite, out).untilStopped();
        } catch (LaunchException e) {
            if (!suite.isClosing()) {
                throw e;
            }
        } finally {
            suite.close();
        }
    }

    /** For Ctrl-C and SIGTERM; when the suite has closed itself there is nothing to do. */
    private void stop(SuiteRunner suite) {
        if (!suite.isClosing()) {
            out.println("Stopping the suite");
            suite.close();
            out.println("Stopped");
        }
    }
}
