package org.minkang.local;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.process.Recorded;
import org.minkang.local.process.RunRecord;
import org.minkang.local.process.Stopping;

/** Programs that outlived a launcher which was killed. */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    /** Stops, in order, what the last suite on {@code data} left running. */
    static void stop(DataDirectory data, Consumer<String> progress) {
        RunRecord last = RunRecord.read(data.root());
        List<Recorded> left = last.children().stream()
                .filter(process -> process.process().isPresent())
                .sorted(Comparator.comparingInt(Orphans::turn))
                .toList();
        for (Recorded orphan : left) {
            progress.accept(
                    "Stopping " + orphan.name() + " (pid " + orphan.pid() + "), left by a launcher that was killed");
            orphan.process().ifPresent(process -> Stopping.stop(process, PATIENCE));
        }
        last.delete();
    }

    /** The gateway first, PostgreSQL last. */
    private static int turn(Recorded process) {
        return switch (process.name()) {
            case "gateway" -> 0;
            case "authorization-server" -> 2;
            case "postgresql" -> 3;
            default -> 1;
        };
    }
}
