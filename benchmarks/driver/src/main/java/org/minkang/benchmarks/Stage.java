package org.minkang.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minkang.local.data.DataDirectory;
import org.minkang.local.postgres.PostgresServer;

/** What all measurements stand on: PostgreSQL as the one-machine run has it, an issuer of tokens, the programs. */
final class Stage implements AutoCloseable {

    /** Heaps in MiB, as in the one-machine run. */
    static final int SERVICE_HEAP = 160;

    static final int PEDIATRICS_HEAP = 96;
    static final int GATEWAY_HEAP = 128;

    private static final String GATEWAY = "gateway/target/gateway.jar";
    private static final String READINESS = "/actuator/health/readiness";

    private final Path home;
    private final DataDirectory data;
    private final Issuer issuer;
    private final PostgresServer postgres;
    private final ProcessAccount postgresAccount;
    private final Databases databases;
    private final Programs programs;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean schemaMade;

    private Stage(
            Path home,
            DataDirectory data,
            Issuer issuer,
            PostgresServer postgres,
            ProcessAccount postgresAccount,
            Databases databases,
            Programs programs) {
        this.home = home;
        this.data = data;
        this.issuer = issuer;
        this.postgres = postgres;
        this.postgresAccount = postgresAccount;
        this.databases = databases;
        this.programs = programs;
    }

    static Stage set(Options options) throws IOException, GeneralSecurityException {
        Path target = options.home().resolve("benchmarks/driver/target");
        DataDirectory data = DataDirectory.open(target.resolve("run"));
        data.wipe();
        int port = Programs.freePort();
        PostgresServer postgres = new PostgresServer(data, port, target.resolve("cache"));
        ProcessAccount account = new ProcessAccount(postgres.start());
        postgres.provide(Databases.OWNER);
        Stage stage = new Stage(
                options.home(),
                data,
                Issuer.start(),
                postgres,
                account,
                new Databases(data, port),
                new Programs(data, options.home()));
        // a run that is interrupted leaves nothing behind either
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
        return stage;
    }

    Path directory(String name) {
        return data.directory(name);
    }

    Path log(String name) {
        return data.log(name);
    }

    ProcessAccount postgres() {
        return postgresAccount;
    }

    Databases databases() {
        return databases;
    }

    Programs programs() {
        return programs;
    }

    List<String> programsSeen() {
        return programs.seen();
    }

    /** The token that all requests carry. */
    String token() throws GeneralSecurityException {
        return token(Institutions.REGION);
    }

    String token(String region) throws GeneralSecurityException {
        return issuer.token(region);
    }

    /** A file of the first {@code count} institutions. */
    Path rows(int count) throws IOException {
        Path file = directory("load").resolve("institutions-" + count + ".csv");
        if (!Files.exists(file)) {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (int index = 0; index < count; index++) {
                    writer.write(Institutions.csv(index));
                }
            }
        }
        return file;
    }

    /** Makes the schema by starting the service on it once. */
    void makeSchema() throws IOException, InterruptedException {
        if (!schemaMade) {
            programs.stop(pairingService("pairing-service, first start", Databases.OWNER));
            schemaMade = true;
        }
    }

    /** Makes the database {@code name} with that many institutions; the schema must be there. */
    void provide(String name, int count) throws SQLException, IOException {
        System.err.println("Loading " + count + " institutions into " + name);
        databases.copy(Databases.OWNER, name);
        if (count > 0) {
            databases.load(name, rows(count));
        }
    }

    Program pairingService(String name, String database) throws IOException, InterruptedException {
        return programs.java(
                name,
                "pairing-service/target/pairing-service.jar",
                SERVICE_HEAP,
                READINESS,
                settings().service(database));
    }

    /** Institutions are put into its database; the registry it is told of is never asked. */
    Program pediatricsService(String name, String database) throws IOException, InterruptedException {
        return programs.java(
                name,
                "pediatrics-metrics-service/target/pediatrics-metrics-service.jar",
                PEDIATRICS_HEAP,
                READINESS,
                settings().pediatrics(database));
    }

    Program twin(String name, String database) throws IOException, InterruptedException {
        return programs.java(
                name,
                "benchmarks/twin/target/twin.jar",
                SERVICE_HEAP,
                "/ready",
                settings().twin(database));
    }

    boolean hasGateway() {
        return Files.exists(home.resolve(GATEWAY));
    }

    /** The suite's gateway with everything on, its quota out of reach. */
    Program gateway(String name, URI upstream) throws IOException, InterruptedException {
        return programs.java(name, GATEWAY, GATEWAY_HEAP, READINESS, settings().gateway(upstream));
    }

    Program defaultGateway(String name, URI upstream) throws IOException, InterruptedException {
        return programs.java(
                name,
                "benchmarks/default-gateway/target/default-gateway.jar",
                GATEWAY_HEAP,
                READINESS,
                Map.of("UPSTREAM", upstream.toString()));
    }

    private Settings settings() {
        return new Settings(issuer, databases, data);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            programs.stopAll();
            postgres.stop();
            issuer.close();
            data.wipe();
            data.close();
        }
    }
}
