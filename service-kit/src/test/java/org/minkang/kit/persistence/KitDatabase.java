package org.minkang.kit.persistence;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.pool.PoolMetrics;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A migrated database of its own on one real PostgreSQL server for all tests. */
public final class KitDatabase implements AutoCloseable {

    private static final String TEMPLATE = "kit_template";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final ConnectionPool pool;
    private final Database database;

    private KitDatabase(String name) {
        this.name = name;
        this.pool = new ConnectionPool(ConnectionPoolConfiguration.builder(
                        new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                                .host("127.0.0.1")
                                .port(SERVER.getPort())
                                .database(name)
                                .username("postgres")
                                .password("postgres")
                                .build()))
                .initialSize(0)
                .maxSize(8)
                .build());
        this.database = new Database(pool);
    }

    /** Creates a database with the kit's tables. */
    public static KitDatabase create() {
        String name = "kit_" + NUMBER.incrementAndGet();
        run(SERVER.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        return new KitDatabase(name);
    }

    public Database database() {
        return database;
    }

    public String name() {
        return name;
    }

    public static int port() {
        return SERVER.getPort();
    }

    /** A connection beside the pool, for what a test does behind the service's back. */
    public Connection connect() throws SQLException {
        return SERVER.getDatabase("postgres", name).getConnection();
    }

    /** Runs statements behind the service's back. */
    public void run(String sql) {
        run(SERVER.getDatabase("postgres", name), sql);
    }

    /**
     * Waits until every connection is back in the pool.
     *
     * @throws IllegalStateException when some are still out after {@code patience}
     */
    void awaitIdle(Duration patience) {
        PoolMetrics metrics = pool.getMetrics().orElseThrow();
        long end = System.nanoTime() + patience.toNanos();
        while (metrics.acquiredSize() + metrics.pendingAcquireSize() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(metrics.acquiredSize() + " connections are still out");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            run(server.getPostgresDatabase(), "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", TEMPLATE))
                    .locations("classpath:org/minkang/kit/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
