package org.minkang.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minkang.local.LaunchException;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.data.Directories;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL on loopback, its data in the suite's directory, with every guard against power cuts on. */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    /** Small memory, full safety; the server is asked on each start whether the safety is really on. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("max_connections", "80"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"));

    private final DataDirectory data;
    private final int port;
    private final Path files;
    private final Path log;
    private final Commands commands;

    /** @param cache where the unpacked binaries are kept between runs */
    public PostgresServer(DataDirectory data, int port, Path cache) {
        this.data = data;
        this.port = port;
        this.files = data.root().resolve("postgresql");
        this.log = data.log("postgresql");
        this.commands = new Commands(PostgresBinaries.unpackOnce(cache), log);
    }

    /**
     * Starts it, setting up its files on the first run and recovering them after a crash.
     *
     * @throws LaunchException when it does not start, or a safety setting is off
     */
    public ProcessHandle start() {
        Path initialised = data.root().resolve("postgresql.initialised");
        if (!Files.exists(initialised)) {
            initialise(initialised);
        }
        stop();
        PostmasterFile postmaster = new PostmasterFile(files);
        postmaster.removeIfStale();
        String options = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        commands.run(
                "started",
                "pg_ctl",
                List.of("start", "-w", "-t", "60", "-D", files.toString(), "-l", log.toString(), "-o", options));
        SafetySettings.require(this::connectAsSuperuser);
        return postmaster
                .process()
                .orElseThrow(() -> new LaunchException("PostgreSQL ended at once; see " + log + "."));
    }

    /** Stops it in fast mode: sessions end, everything committed is on disk. */
    public void stop() {
        if (new PostmasterFile(files).process().isPresent()
                && !commands.succeeds(
                        "pg_ctl", List.of("stop", "-w", "-t", "20", "-m", "fast", "-D", files.toString()))) {
            commands.succeeds("pg_ctl", List.of("stop", "-w", "-t", "10", "-m", "immediate", "-D", files.toString()));
        }
    }

    /** SIGKILL to the server and its sessions' processes: a power cut as far as the data is concerned. */
    public void kill() {
        Optional<ProcessHandle> server = new PostmasterFile(files).process();
        server.ifPresent(process -> {
            List<ProcessHandle> sessions = process.descendants().toList();
            process.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
            sessions.forEach(session -> session.onExit().join());
        });
    }

    /** Makes the database {@code name} and the role of the same name that owns it, unless they exist. */
    public void provide(String name) {
        try {
            ServiceDatabase.provide(name, data.databasePassword(name), this::connectAsSuperuser);
        } catch (SQLException e) {
            throw new LaunchException("The database " + name + " could not be made: " + e.getMessage() + ".", e);
        }
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(SUPERUSER);
        source.setPassword(data.databasePassword("superuser"));
        return source.getConnection();
    }

    /** Files of a set-up that was cut short are begun anew: nothing was ever stored in them. */
    private void initialise(Path mark) {
        Directories.delete(files);
        data.directory("postgresql");
        commands.run(
                "set up",
                "initdb",
                List.of(
                        "--pgdata=" + files,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + data.secrets().file("database-superuser"),
                        "--auth-host=scram-sha-256",
                        "--auth-local=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
