package org.minkang.kit.persistence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service's database is and how much of it the service may use.
 *
 * @param host name or address
 * @param port TCP port
 * @param name of the database
 * @param username the service's own role
 * @param password no default outside local mode
 * @param poolSize most connections at a time, 1 to 100
 * @param acquireTimeout how long a request waits for a connection before it is told to come back
 * @param statementTimeout how long one statement may run; also bounds how far one slow writer holds back the feed
 * @param tls whether the connection must be encrypted
 */
@ConfigurationProperties("minkang.database")
public record PersistenceProperties(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("5432") int port,
        String name,
        String username,
        String password,
        @DefaultValue("10") int poolSize,
        @DefaultValue("3s") Duration acquireTimeout,
        @DefaultValue("10s") Duration statementTimeout,
        @DefaultValue("false") boolean tls) {

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, name, tls ? "?sslmode=verify-full" : "");
    }
}
