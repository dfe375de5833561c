package org.minkang.local;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One program of the suite.
 *
 * @param name its module's artifact, as {@code pairing-service}
 * @param shortName what its database, role and settings are called, as {@code pairing}
 * @param module its directory in the repository
 * @param kind what else it needs and when it starts and stops
 * @param port where it listens before the offset is added; its management port is 1000 higher
 * @param heap upper limit of its Java heap in MiB
 */
public record Program(String name, String shortName, String module, Kind kind, int port, int heap) {

    /** How a program is started and stopped; they stop in the reverse of this order. */
    public enum Kind {
        AUTHORIZATION_SERVER,
        SERVICE,
        GATEWAY
    }

    Path jar(Path home) {
        return home.resolve(module).resolve("target").resolve(name + ".jar");
    }

    boolean hasDatabase() {
        return kind == Kind.SERVICE;
    }

    /** Whether it follows the registry of institutions, as a client of its own name. */
    boolean followsRegistry() {
        return kind == Kind.SERVICE && !name.equals(Suite.REGISTRY.name());
    }

    /** The name of an environment variable that speaks of this program, as {@code MINKANG_UPSTREAM_PAIRING}. */
    String variable(String prefix) {
        return prefix + shortName.toUpperCase(Locale.ROOT);
    }
}
