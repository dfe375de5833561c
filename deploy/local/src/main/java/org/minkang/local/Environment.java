package org.minkang.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.local.Program.Kind;
import org.minkang.local.data.DataDirectory;

/** What each program is told, all of it through its environment. */
final class Environment {

    private static final String LOOPBACK = "127.0.0.1";

    private final List<Program> programs;
    private final Ports ports;
    private final DataDirectory data;

    Environment(List<Program> programs, Ports ports, DataDirectory data) {
        this.programs = programs;
        this.ports = ports;
        this.data = data;
    }

    String issuer() {
        return ports.url(Suite.AUTHORIZATION_SERVER).toString();
    }

    Map<String, String> of(Program program) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MINKANG_LOCAL", "true");
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("SERVER_PORT", Integer.toString(ports.of(program)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(program)));
        environment.put("MINKANG_IDENTITY_ISSUER", issuer());
        environment.put("MINKANG_IDENTITY_JWK_SET_URI", issuer() + "/oauth2/jwks");
        environment.put(
                "MINKANG_KEYS_DIRECTORY",
                data.directory("keys").resolve(program.name()).toString());
        environment.put("LOGGING_FILE_NAME", data.log(program.name()).toString());
        environment.put("LOGGING_THRESHOLD_CONSOLE", "OFF");
        if (program.hasDatabase()) {
            environment.put("MINKANG_DATABASE_HOST", LOOPBACK);
            environment.put("MINKANG_DATABASE_PORT", Integer.toString(ports.postgres()));
            environment.put("MINKANG_DATABASE_NAME", program.shortName());
            environment.put("MINKANG_DATABASE_USERNAME", program.shortName());
            environment.put("MINKANG_DATABASE_PASSWORD", data.databasePassword(program.shortName()));
        }
        if (program.followsRegistry()) {
            environment.put("MINKANG_REGISTRY_URL", ports.url(Suite.REGISTRY).toString());
            environment.put("MINKANG_REGISTRY_TOKEN_ENDPOINT", issuer() + "/oauth2/token");
            environment.put("MINKANG_REGISTRY_CLIENT_ID", program.name());
            environment.put("MINKANG_REGISTRY_CLIENT_SECRET", data.clientSecret(program.name()));
        }
        for (Program other : programs) {
            if (other.kind() == Kind.SERVICE) {
                environment.put(
                        other.variable("MINKANG_UPSTREAM_"), ports.url(other).toString());
            }
        }
        return environment;
    }
}
