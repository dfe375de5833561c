package org.minkang.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param data the suite's data directory
 * @param regions other region codes for the token than the client's own; empty for its own
 */
record Options(
        Command command,
        Path data,
        int portOffset,
        boolean detach,
        boolean fresh,
        boolean samples,
        @Nullable String client,
        List<String> regions,
        @Nullable String institution) {

    enum Command {
        UP("Usage: deploy/up [--detach] [--fresh] [--no-samples] [--data DIR] [--port-offset N]"),
        DOWN("Usage: deploy/down [--data DIR] [--port-offset N]"),
        TOKEN(
                "Usage: deploy/token CLIENT [--region CODE]... [--institution CREDIT-CODE] [--data DIR] [--port-offset N]");

        private final String usage;

        Command(String usage) {
            this.usage = usage;
        }
    }

    /**
     * @param home the repository, whose {@code data} is the default data directory
     * @throws LaunchException with the command's usage when the arguments make no sense
     */
    static Options parse(Path home, List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Command command = command(rest.poll());
        Path data = home.resolve("data");
        int portOffset = 0;
        boolean detach = false;
        boolean fresh = false;
        boolean samples = true;
        String client = null;
        List<String> regions = new ArrayList<>();
        String institution = null;
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            switch (command + " " + argument) {
                case "UP --data", "DOWN --data", "TOKEN --data" -> data = Path.of(value(command, argument, rest));
                case "UP --port-offset", "DOWN --port-offset", "TOKEN --port-offset" ->
                    portOffset = number(command, argument, rest);
                case "UP --detach" -> detach = true;
                case "UP --fresh" -> fresh = true;
                case "UP --no-samples" -> samples = false;
                case "TOKEN --region" -> regions.add(value(command, argument, rest));
                case "TOKEN --institution" -> institution = value(command, argument, rest);
                default -> {
                    if (command != Command.TOKEN || client != null || argument.startsWith("-")) {
                        throw misuse(command, "does not know \"" + argument + "\"");
                    }
                    client = argument;
                }
            }
        }
        if (command == Command.TOKEN && client == null) {
            throw misuse(command, "needs the name of a client");
        }
        return new Options(
                command,
                data.toAbsolutePath().normalize(),
                portOffset,
                detach,
                fresh,
                samples,
                client,
                List.copyOf(regions),
                institution);
    }

    private static Command command(@Nullable String name) {
        for (Command command : Command.values()) {
            if (command.name().equalsIgnoreCase(name)) {
                return command;
            }
        }
        throw new LaunchException("The launcher is started by deploy/up, deploy/down or deploy/token.");
    }

    private static String value(Command command, String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw misuse(command, "needs a value after " + option);
        }
        return value;
    }

    private static int number(Command command, String option, Deque<String> rest) {
        String value = value(command, option, rest);
        try {
            return new Ports(Integer.parseInt(value)).offset();
        } catch (NumberFormatException e) {
            throw misuse(command, "needs a whole number after " + option + ", not \"" + value + "\"");
        }
    }

    private static LaunchException misuse(Command command, String complaint) {
        return new LaunchException(
                "deploy/" + command.name().toLowerCase(Locale.ROOT) + " " + complaint + ". " + command.usage);
    }
}
