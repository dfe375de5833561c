package org.minkang.kit.persistence;

import java.time.Duration;
import org.minkang.kit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service's database is and how much of it the service may use.
 *
 * @param host name or address
 * @param port TCP port
 * @param name of the database
 * @param username the service's own role
 * @param password no default; no sample value outside local mode
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

    /** @throws org.minkang.kit.StartRefusedException when the name, the user name or the password is missing */
    public PersistenceProperties {
        name = SettingRules.required("minkang.database.name", name);
        username = SettingRules.required("minkang.database.username", username);
        password = SettingRules.required("minkang.database.password", password);
    }

    void check(SettingRules rules) {
        rules.secret("minkang.database.password", password, name, username);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, name, tls ? "?sslmode=verify-full" : "");
    }
}
