package org.minkang.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * One real PostgreSQL for each JVM, started when first asked for. Every database is a copy of one that was migrated once, which takes a
 * fraction of a second. The services' role is no superuser, as in production.
 */
public final class TestPostgres {

    private static final String ROLE = "service";
    private static final String TEMPLATE = "migrated";

    private TestPostgres() {}

    /**
     * Where one database is.
     *
     * @param name of the database
     * @param port on 127.0.0.1
     */
    public record TestDatabase(String name, int port) {

        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, name, ROLE);
        }

        /** The settings that point a service at this database. */
        public Map<String, Object> properties() {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("minkang.database.host", "127.0.0.1");
            properties.put("minkang.database.port", port);
            properties.put("minkang.database.name", name);
            properties.put("minkang.database.username", ROLE);
            properties.put("minkang.database.password", UUID.randomUUID().toString());
            return properties;
        }

        /** Runs statements on this database as its owner, for what no service would do. */
        public void execute(String sql) {
            TestPostgres.execute(name, ROLE, sql);
        }

        /** Ends every session of this database, as a restart of PostgreSQL would. */
        public void dropConnections() {
            TestPostgres.execute(
                    "postgres",
                    "postgres",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    /** A new database with all migrations on the class path, the kit's and the service's. */
    public static TestDatabase migrated() {
        return copyOf(Template.NAME);
    }

    /** A new database with nothing in it. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("postgres", "postgres", "create database " + name + " owner " + ROLE + " template " + template);
        return new TestDatabase(name, Server.POSTGRES.getPort());
    }

    private static void execute(String database, String role, String sql) {
        try (Connection connection = Server.POSTGRES.getDatabase(role, database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Starts with the first database anybody asks for. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("jit", "off")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role " + ROLE + " login");
                }
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** The database that the others are copies of. */
    private static final class Template {

        private static final String NAME = migrate();

        private static String migrate() {
            execute("postgres", "postgres", "create database " + TEMPLATE + " owner " + ROLE);
            FluentConfiguration scripts = Flyway.configure()
                    .dataSource(Server.POSTGRES.getDatabase(ROLE, TEMPLATE))
                    .locations("classpath:org/minkang/kit/migration", "classpath:db/migration");
            scripts.target(lastBeforeAGap(scripts.load())).load().migrate();
            return TEMPLATE;
        }

        /** A version that no script has is written in Java: the service makes it as it starts, and all after it. */
        private static MigrationVersion lastBeforeAGap(Flyway flyway) {
            Set<String> versions = Arrays.stream(flyway.info().all())
                    .map(migration -> migration.getVersion().getVersion())
                    .collect(Collectors.toSet());
            int last = 0;
            while (versions.contains(String.valueOf(last + 1))) {
                last++;
            }
            return last == 0 ? MigrationVersion.LATEST : MigrationVersion.fromVersion(String.valueOf(last));
        }
    }
}
