package org.minkang.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minkang.local.Program.Kind;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.postgres.PostgresServer;
import org.minkang.local.process.RunRecord;

/**
 * A running suite: PostgreSQL and every program as real processes. Tests use it as {@code deploy/up} does, and break it on purpose.
 * Nothing is left running when {@link #start} throws or {@link #close} returns.
 */
public final class SuiteRunner implements AutoCloseable {

    private final SuiteSettings settings;
    private final Ports ports;
    private final DataDirectory data;
    private final Consumer<String> progress;
    private final RunRecord record;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Children children;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable PostgresServer postgres;

    private SuiteRunner(SuiteSettings settings, DataDirectory data, Consumer<String> progress) {
        this.settings = settings;
        this.ports = new Ports(settings.portOffset());
        this.data = data;
        this.progress = progress;
        this.record = new RunRecord(data.root());
        this.children = new Children(settings, data, record, http, progress);
    }

    /** Takes the data directory; nothing runs yet. */
    static SuiteRunner prepare(SuiteSettings settings, Consumer<String> progress) {
        settings.requireJars();
        return new SuiteRunner(settings, DataDirectory.open(settings.data()), progress);
    }

    /**
     * Starts the suite and returns once every program is ready.
     *
     * @param progress is told what happens, a line at a time
     * @throws LaunchException with one sentence when the suite cannot run; whatever had started is stopped again
     */
    public static SuiteRunner start(SuiteSettings settings, Consumer<String> progress) {
        SuiteRunner suite = prepare(settings, progress);
        try {
            suite.startAll();
            return suite;
        } catch (LaunchException e) {
            suite.close();
            throw e;
        }
    }

    void startAll() {
        Orphans.stop(data, progress);
        ports.requireFree(settings.programs());
        record.addLauncher();
        settings.programs().stream()
                .filter(Program::followsRegistry)
                .map(Program::name)
                .forEach(data::clientSecret);
        settings.programs().stream().filter(program -> !program.hasDatabase()).forEach(this::launch);
        startPostgres();
        settings.programs().stream().filter(Program::hasDatabase).forEach(this::launch);
        settings.programs().forEach(children::awaitReady);
        if (settings.samples()) {
            Samples.load(this, settings.home(), data, http, progress);
        }
        record.markReady();
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return url("gateway");
    }

    /** Where the program of that name answers, as {@code pairing-service}. */
    public URI url(String program) {
        return ports.url(program(program));
    }

    /** Where that program's operational endpoints answer. */
    public URI management(String program) {
        return URI.create("http://127.0.0.1:" + ports.management(program(program)));
    }

    /** A token of that local client, with its own regions and institution. */
    public String token(String client) {
        return token(client, List.of(), null);
    }

    /** A token of that local client for other regions (empty: its own) or another institution (null: its own). */
    public String token(String client, List<String> regions, @Nullable String institution) {
        return new Tokens(http, url(Suite.AUTHORIZATION_SERVER.name()), data.root())
                .fetch(client, regions, institution);
    }

    /** The process of the program of that name, for accounts of CPU and memory. */
    public ProcessHandle process(String program) {
        return children.get(program(program)).handle();
    }

    /** Kills the program of that name as a power cut would (SIGKILL). */
    public void kill(String program) {
        children.get(program(program)).kill();
    }

    /** Stops the program of that name in good order. */
    public void stop(String program) {
        children.stop(program(program));
    }

    /** Starts the program of that name again after it was stopped or killed; returns once it is ready. */
    public void restart(String program) {
        Program chosen = program(program);
        launch(chosen);
        children.awaitReady(chosen);
    }

    /** Stops PostgreSQL in fast mode, under the services' feet. */
    public void stopPostgres() {
        server().stop();
    }

    /** Kills PostgreSQL (SIGKILL), sessions included. */
    public void killPostgres() {
        server().kill();
    }

    /** Starts PostgreSQL, again if need be; returns once it accepts connections. */
    public synchronized void startPostgres() {
        requireOpen();
        progress.accept("Starting PostgreSQL on port " + ports.postgres());
        if (postgres == null) {
            postgres = new PostgresServer(data, ports.postgres(), settings.cache());
        }
        record.add("postgresql", postgres.start());
        settings.programs().stream()
                .filter(Program::hasDatabase)
                .map(Program::shortName)
                .forEach(postgres::provide);
        progress.accept("Ready: PostgreSQL");
    }

    /** JDBC URL of that service's database; its user is the short name, its password {@link #databasePassword}. */
    public String jdbcUrl(String shortName) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + shortName;
    }

    /** The generated password of that service's database role. */
    public String databasePassword(String shortName) {
        return data.databasePassword(shortName);
    }

    /** The log of that program, or of {@code postgresql}. */
    public Path log(String program) {
        return data.log(program);
    }

    /** Every program that does not run although it was started. */
    List<Program> ended() {
        return children.ended();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    boolean closesWithin(long time, TimeUnit unit) {
        try {
            return closing.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops everything in order: the gateway, the services, the authorization server, PostgreSQL. */
    @Override
    public synchronized void close() {
        if (isClosing()) {
            return;
        }
        closing.countDown();
        for (Kind kind : List.of(Kind.GATEWAY, Kind.SERVICE, Kind.AUTHORIZATION_SERVER)) {
            children.stopAll(kind);
        }
        if (postgres != null) {
            postgres.stop();
        }
        record.delete();
        data.close();
    }

    private synchronized void launch(Program program) {
        requireOpen();
        children.launch(program);
    }

    private Program program(String name) {
        return settings.programs().stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchException("This suite has no program " + name + "."));
    }

    private synchronized PostgresServer server() {
        if (postgres == null) {
            throw new LaunchException("PostgreSQL has not been started.");
        }
        return postgres;
    }

    private void requireOpen() {
        if (isClosing()) {
            throw new LaunchException("The suite is stopping.");
        }
    }
}
