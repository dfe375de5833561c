package org.minkang.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.minkang.local.data.DataDirectory;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases with made-up institutions, all owned by the role of the first.
 *
 * @param data whose PostgreSQL it is
 * @param port where that listens
 */
record Databases(DataDirectory data, int port) {

    /** The role that owns everything, and the database whose schema the others copy. */
    static final String OWNER = "pairing";

    private static final String SUPERUSER = "postgres";

    String password() {
        return data.databasePassword(OWNER);
    }

    /** Makes {@code name}, with nothing in it. */
    void make(String name) throws SQLException {
        run("postgres", "create database " + name + " owner " + OWNER);
    }

    /** Makes {@code name} a copy of {@code original}, to which nobody may be connected. */
    void copy(String original, String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + original + " owner " + OWNER);
        }
    }

    /** Adds the institutions of {@code file} and leaves the tables analysed. */
    void load(String name, Path file) throws SQLException, IOException {
        copyIn(name, file);
        settle(name);
    }

    /** Leaves the tables analysed and written. */
    void settle(String name) throws SQLException {
        run(name, "vacuum (analyze)");
        run(name, "checkpoint");
    }

    /** Runs statements of SQL as PostgreSQL's superuser. */
    void run(String name, String statements) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Copies the institutions of {@code file} into the registry, as fast as PostgreSQL can. */
    void copyIn(String name, Path file) throws SQLException, IOException {
        copyIn(name, "institution (" + Institutions.COLUMNS + ")", file);
    }

    /** Copies the lines of {@code file} into a table, its columns in brackets behind its name. */
    void copyIn(String name, String table, Path file) throws SQLException, IOException {
        try (Connection connection = connect(name);
                Reader rows = Files.newBufferedReader(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin with (format csv)", rows);
        }
    }

    /** The same by psql where it is installed, otherwise by the JDBC driver's copy, which is the same protocol. */
    void copyByPsql(String name, String table, Path file) throws SQLException, IOException, InterruptedException {
        if (!Commands.isInstalled("psql")) {
            copyIn(name, table, file);
            return;
        }
        Commands.output(
                List.of(
                        Commands.find("psql"),
                        "--no-psqlrc",
                        "--quiet",
                        "--command",
                        "\\copy %s from '%s' with (format csv)".formatted(table, file)),
                Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        Integer.toString(port),
                        "PGDATABASE",
                        name,
                        "PGUSER",
                        OWNER,
                        "PGPASSWORD",
                        password()));
    }

    /** Copies what a query finds into a file. */
    void copyOut(String name, String query, Path file) throws SQLException, IOException {
        try (Connection connection = connect(name);
                Writer rows = Files.newBufferedWriter(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout with (format csv)", rows);
        }
    }

    /** Empties the registry, so that it can be filled again. */
    void empty(String name) throws SQLException {
        run(name, "truncate institution, institution_alias cascade");
        run(name, "checkpoint");
    }

    long count(String name) throws SQLException {
        return count(name, "institution");
    }

    /** How many rows a table has. */
    long count(String name, String table) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect(String name) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(SUPERUSER);
        source.setPassword(data.databasePassword("superuser"));
        return source.getConnection();
    }
}
