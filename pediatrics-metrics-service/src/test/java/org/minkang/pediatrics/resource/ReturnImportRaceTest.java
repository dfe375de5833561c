package org.minkang.pediatrics.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.TableFiles.CSV;
import static org.minkang.pediatrics.resource.ReturnFiles.USUAL;
import static org.minkang.pediatrics.resource.ReturnFiles.file;
import static org.minkang.pediatrics.resource.ReturnFiles.line;

import com.jayway.jsonpath.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.LockWaits;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.TableFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Single returns written while a file of them is imported; each waits where the test wants it to, held up by a lock. */
@ServiceTest(shared = "files")
class ReturnImportRaceTest {

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write", "jobs.read"};
    private static final String HERE = "451002";
    private static final int YEAR = 2015;
    private static final String CHANGED = "300,50,,,,,,,,,,,,,";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase testDatabase;

    private ReturnFiles given;
    private TableFiles files;

    @BeforeEach
    void asTheCounty() {
        given = new ReturnFiles(database);
        files = new TableFiles(client, Tokens.countyBureau(HERE, SCOPES), "/pediatrics/v1/returns");
    }

    /** The writer has written and waits for its turn to count; the import has gathered what to replace and waits for the writer. */
    @Test
    void whatWasRevisedSinceAnImportSawItStaysAndTheImportIsStale() throws Exception {
        String code = given.hospital(HERE);
        files.imported("", CSV, file(line(code, YEAR, USUAL)).getBytes(UTF_8));
        Api.Answer open = reopened(current(code));

        Api.Answer accepted;
        Api.Answer revised;
        try (Connection other = DriverManager.getConnection(testDatabase.jdbcUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from region_state where area_code = '" + HERE + "' for update");
            CompletableFuture<Api.Answer> writer = LockWaits.meanwhile(() -> revise(open));
            LockWaits.await(database, "insert into region_state%", 1);
            accepted = files.send("", CSV, file(line(code, YEAR, CHANGED)).getBytes(UTF_8));
            LockWaits.await(database, "update resource_return r set recorded_to%", 1);
            other.rollback();
            revised = writer.get();
        }

        Suite.ok(revised);
        Api.Answer job = files.finished(accepted);
        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<String>at("$.failure")).isEqualTo("STALE_VERSION");
        String stored = given.stored(code, YEAR);
        assertThat(JsonPath.<String>read(stored, "$.status")).isEqualTo("REOPENED");
        assertThat(JsonPath.<Integer>read(stored, "$.version")).isEqualTo(2);
        assertThat(JsonPath.<String>read(stored, "$.revision")).contains("\"pediatricBeds\":45");
    }

    private Api.Answer reopened(Api.Answer submitted) {
        return Suite.ok(files.api().post(path(submitted) + "/reopening", ReturnSuite.reopening(), submitted));
    }

    private Api.Answer revise(Api.Answer open) {
        return files.api().put(path(open), "{\"figures\": {\"totalBeds\": 300, \"pediatricBeds\": 45}}", open);
    }

    private static String path(Api.Answer one) {
        return ReturnSuite.RETURNS + "/" + one.id();
    }

    private Api.Answer current(String code) {
        Api.Answer listed = files.api().get(ReturnSuite.RETURNS + "?institution=" + code);
        return files.api().get(ReturnSuite.RETURNS + "/" + listed.<String>at("$.items[0].id"));
    }
}
