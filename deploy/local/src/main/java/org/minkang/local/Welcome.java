package org.minkang.local;

import java.time.Duration;

/** What the operator reads once the suite is up. */
final class Welcome {

    /** Who may ask what of the samples. */
    private static final String[][] CALLS = {
        {"city-bureau", "/pairing/v1/pairings"},
        {"province-admin", "/pediatrics/v1/scorecards/440000/children?year=2025"},
    };

    private Welcome() {}

    static String text(SuiteSettings settings, Options options, Duration startUp) {
        Ports ports = new Ports(settings.portOffset());
        StringBuilder text = new StringBuilder(
                "\nThe suite is ready after " + startUp.toSeconds() + " s. Data: " + settings.data() + "\n");
        for (Program program : settings.programs()) {
            text.append("  %-22s %s%n".formatted(program.name(), ports.url(program)));
        }
        text.append("  %-22s 127.0.0.1:%d%n".formatted("PostgreSQL", ports.postgres()));
        text.append("  %-22s %s%n".formatted("logs", settings.data().resolve("logs")));
        text.append("\nTry:\n");
        for (String[] call : CALLS) {
            text.append("  curl -H \"Authorization: Bearer $(")
                    .append(settings.home().resolve("deploy/token"))
                    .append(' ')
                    .append(call[0])
                    .append(where(settings, options))
                    .append(")\" \"")
                    .append(ports.url(Suite.GATEWAY))
                    .append(call[1])
                    .append("\"\n");
        }
        text.append("\nStop it with ")
                .append(
                        System.getenv(DetachedUp.ENVIRONMENT) != null
                                ? "deploy/down" + where(settings, options)
                                : "Ctrl-C")
                .append(".");
        return text.toString();
    }

    private static String where(SuiteSettings settings, Options options) {
        String data = options.data().equals(settings.home().resolve("data")) ? "" : " --data " + options.data();
        return data + (settings.portOffset() == 0 ? "" : " --port-offset " + settings.portOffset());
    }
}
