package org.minkang.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.minkang.local.Program.Kind;

/**
 * Where everything listens, all on loopback.
 *
 * @param offset added to every usual port, so that suites run side by side
 */
record Ports(int offset) {

    private static final int MANAGEMENT = 1000;
    private static final int HIGHEST = 65535;
    private static final int LOWEST_FREE_OFFSET = 12_000;
    private static final int FREE_OFFSETS = 5_000;
    private static final int ATTEMPTS = 50;

    Ports {
        if (offset < 0 || offset + Suite.POSTGRES_PORT > HIGHEST) {
            throw new LaunchException("The port offset must lie between 0 and " + (HIGHEST - Suite.POSTGRES_PORT)
                    + ", not be " + offset + ".");
        }
    }

    /** Ports nothing listens on just now, below those that systems give to outgoing connections. */
    static Ports free(List<Program> programs) {
        Random random = new Random();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ports ports = new Ports(LOWEST_FREE_OFFSET + random.nextInt(FREE_OFFSETS));
            if (ports.inUse(programs).isEmpty()) {
                return ports;
            }
        }
        throw new LaunchException("No range of free ports was found on this machine.");
    }

    int postgres() {
        return Suite.POSTGRES_PORT + offset;
    }

    int of(Program program) {
        return program.port() + offset;
    }

    int management(Program program) {
        return of(program) + MANAGEMENT;
    }

    URI url(Program program) {
        return URI.create("http://127.0.0.1:" + of(program));
    }

    /** The URL that answers 200 once the program can be used. */
    URI readiness(Program program) {
        return program.kind() == Kind.AUTHORIZATION_SERVER
                ? url(program).resolve("/oauth2/jwks")
                : URI.create("http://127.0.0.1:" + management(program) + "/actuator/health/readiness");
    }

    /** @throws LaunchException naming every port something else listens on */
    void requireFree(List<Program> programs) {
        Map<Integer, String> taken = inUse(programs);
        if (!taken.isEmpty()) {
            String list = taken.entrySet().stream()
                    .map(port -> port.getKey() + " (" + port.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new LaunchException((taken.size() == 1 ? "Port " + list + " is" : "Ports " + list + " are")
                    + " in use; stop what listens there or choose other ports with --port-offset.");
        }
    }

    private Map<Integer, String> inUse(List<Program> programs) {
        Map<Integer, String> needed = new LinkedHashMap<>();
        needed.put(postgres(), "PostgreSQL");
        for (Program program : programs) {
            needed.put(of(program), program.name());
            if (program.kind() != Kind.AUTHORIZATION_SERVER) {
                needed.put(management(program), program.name() + " management");
            }
        }
        needed.keySet().removeIf(Ports::isFree);
        return needed;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
