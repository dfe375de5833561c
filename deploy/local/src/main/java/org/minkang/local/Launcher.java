package org.minkang.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Entry of {@code deploy/up}, {@code deploy/down} and {@code deploy/token}. */
public final class Launcher {

    private static final int FAILED = 1;

    private Launcher() {}

    /** The repository is given by the system property {@code minkang.home}. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("minkang.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(home, List.of(arguments), System.out, System.err));
    }

    /** The exit code: 0 when done, 1 after one sentence on {@code err}. */
    static int run(Path home, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(home, arguments);
            switch (options.command()) {
                case UP -> new Up(home, options, out).run();
                case DOWN -> Down.run(options, out);
                case TOKEN -> out.println(TokenCommand.run(options));
            }
            return 0;
        } catch (LaunchException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
