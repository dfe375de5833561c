package org.minkang.local.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.minkang.local.LaunchException;
import org.minkang.local.process.LogTail;

/**
 * Runs PostgreSQL's own commands, which refuse root and users without a name (as containers have them): for those they run in a user
 * namespace, where such a user is nobody.
 */
final class Commands {

    private static final String NAMELESS = "?";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path binaries;
    private final Path log;

    Commands(Path binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /** @throws LaunchException with the end of the log when the command fails */
    void run(String what, String program, List<String> arguments) {
        if (!succeeds(program, arguments)) {
            throw new LaunchException("PostgreSQL could not be " + what + "; the last lines of " + log + ":\n"
                    + LogTail.of(log) + namespaceHint());
        }
    }

    boolean succeeds(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (needsNamespace()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            return finishes(builder.start());
        } catch (IOException e) {
            throw new LaunchException(
                    "PostgreSQL's " + program + " could not be run: " + e.getMessage() + namespaceHint(), e);
        }
    }

    private static boolean finishes(Process process) {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private static String namespaceHint() {
        return needsNamespace()
                ? "\nPostgreSQL does not run as root; as root it needs unshare -U, which some containers forbid: use an ordinary user there."
                : "";
    }

    private static boolean needsNamespace() {
        return isRoot() || NAMELESS.equals(System.getProperty("user.name"));
    }

    private static boolean isRoot() {
        try {
            return Files.exists(Path.of("/proc/self"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }
}
