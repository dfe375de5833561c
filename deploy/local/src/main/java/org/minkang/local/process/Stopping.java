package org.minkang.local.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes that are no children of this one: first asked (SIGTERM), when patience runs out made to (SIGKILL). */
public final class Stopping {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Stopping() {}

    /** Whether it ended by itself within {@code patience}; it is gone either way. */
    public static boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (ended(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, AFTER_KILL);
        return false;
    }

    /** Whether the process ends within {@code patience}. */
    public static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
