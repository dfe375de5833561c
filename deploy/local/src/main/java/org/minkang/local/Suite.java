package org.minkang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.minkang.local.Program.Kind;

/** The programs a suite consists of. A new service is one line here. */
public final class Suite {

    /** Where PostgreSQL listens before the offset is added. */
    static final int POSTGRES_PORT = 15432;

    static final Program AUTHORIZATION_SERVER = new Program(
            "authorization-server", "identity", "deploy/authorization-server", Kind.AUTHORIZATION_SERVER, 9000, 64);
    static final Program GATEWAY = new Program("gateway", "gateway", "gateway", Kind.GATEWAY, 8080, 128);

    /** Keeps the registry of institutions, which the other services follow. */
    static final Program REGISTRY =
            new Program("pairing-service", "pairing", "pairing-service", Kind.SERVICE, 8081, 160);

    private static final List<Program> PROGRAMS = List.of(
            AUTHORIZATION_SERVER,
            REGISTRY,
            new Program(
                    "pediatrics-metrics-service", "pediatrics", "pediatrics-metrics-service", Kind.SERVICE, 8084, 96),
            GATEWAY);

    private Suite() {}

    /** The programs whose module this repository has, in the order of their kinds. */
    public static List<Program> programs(Path home) {
        return PROGRAMS.stream()
                .filter(program -> Files.exists(home.resolve(program.module()).resolve("pom.xml")))
                .toList();
    }
}
