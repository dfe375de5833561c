package org.minkang.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.Recorded;
import org.minkang.local.process.RunRecord;
import org.minkang.local.process.Stopping;

/** {@code deploy/down}: stops the suite of a data directory, detached or not. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private Down() {}

    static void run(Options options, PrintStream out) {
        if (!Files.isDirectory(options.data())) {
            throw new LaunchException("No suite has run on " + options.data() + ".");
        }
        RunRecord run = RunRecord.read(options.data());
        run.launcher().flatMap(Recorded::process).ifPresent(launcher -> {
            out.println("Stopping the suite (pid " + launcher.pid() + ")");
            Stopping.stop(launcher, PATIENCE);
        });
        try (DataDirectory data = DataDirectory.open(options.data())) {
            Orphans.stop(data, out::println);
        }
        out.println("No suite runs on " + options.data() + " now.");
    }
}
