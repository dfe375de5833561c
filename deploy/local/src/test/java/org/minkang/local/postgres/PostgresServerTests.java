package org.minkang.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.local.data.DataDirectory;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresServerTests {

    private final DataDirectory data;
    private final int port;
    private final PostgresServer server;

    PostgresServerTests(@TempDir Path temporary) throws IOException {
        this.data = DataDirectory.open(temporary.resolve("data"));
        this.port = freePort();
        this.server = new PostgresServer(data, port, Path.of("target", "cache").toAbsolutePath());
    }

    @BeforeAll
    void start() {
        server.start();
        server.provide("pairing");
    }

    @AfterAll
    void stop() {
        server.stop();
        data.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1"
    })
    void keepsDataSafe(String setting, String value) throws SQLException {
        assertThat(ask(connect(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void keepsDataAcrossARestart() throws SQLException {
        execute("create table kept (id int)", "insert into kept values (1)");

        server.stop();
        server.start();

        assertThat(ask(connect(), "select count(*) from kept")).isEqualTo("1");
    }

    @Test
    void keepsWhatWasCommittedBeforeThePowerWasCut() throws SQLException {
        execute("create table survived (id int)", "insert into survived values (1)");

        server.kill();
        server.start();

        assertThat(ask(connect(), "select count(*) from survived")).isEqualTo("1");
    }

    @Test
    void startsAlthoughAStaleFileNamesALiveProcessThatIsNoServer() throws IOException, SQLException {
        server.stop();
        Files.writeString(
                data.root().resolve("postgresql").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.root() + "\n0\n" + port + "\n");

        server.start();

        assertThat(ask(connect(), "select 1")).isEqualTo("1");
    }

    @Test
    void takesOverAServerLeftRunning() throws SQLException {
        new PostgresServer(data, port, Path.of("target", "cache").toAbsolutePath()).start();

        assertThat(ask(connect(), "select 1")).isEqualTo("1");
    }

    @Test
    void givesTheServiceARoleThatIsNoSuperuser() throws SQLException {
        assertThat(ask(
                        connect(),
                        "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask(connect(), "select count(*) from pg_extension where extname = 'btree_gist'"))
                .isEqualTo("1");
    }

    @Test
    void refusesWrongPasswords() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("pairing", "wrong").close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    void keepsServicesOutOfOtherDatabases() {
        server.provide("campaign");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        connect("campaign", data.databasePassword("pairing")).close())
                .withMessageContaining("permission denied");
    }

    @Test
    void providesADatabaseTwiceWithoutHarm() throws SQLException {
        execute("create table untouched (id int)");

        server.provide("pairing");

        assertThat(ask(connect(), "select count(*) from untouched")).isEqualTo("0");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return connect("pairing", data.databasePassword("pairing"));
    }

    private Connection connect(String database, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "pairing", password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
