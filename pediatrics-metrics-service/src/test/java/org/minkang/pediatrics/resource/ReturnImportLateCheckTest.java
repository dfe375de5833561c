package org.minkang.pediatrics.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.TableFiles.CSV;
import static org.minkang.pediatrics.resource.ReturnFiles.USUAL;
import static org.minkang.pediatrics.resource.ReturnFiles.file;
import static org.minkang.pediatrics.resource.ReturnFiles.line;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.TableFiles;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Steps taken with single returns after an import has checked its file and before it writes. */
@ServiceTest
class ReturnImportLateCheckTest {

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write", "jobs.read"};
    private static final String HERE = "451002";
    private static final int YEAR = 2015;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @MockitoSpyBean
    private ReturnImport imported;

    private ReturnFiles given;
    private TableFiles files;

    @BeforeEach
    void asTheCounty() {
        given = new ReturnFiles(database);
        files = new TableFiles(client, Tokens.countyBureau(HERE, SCOPES), "/pediatrics/v1/returns");
    }

    @Test
    void whatWasCheckedSinceAnImportFoundItOpenStaysAndTheImportIsStale() {
        String code = given.hospital(HERE);
        files.as(Tokens.institution(code, HERE, SCOPES))
                .imported("", CSV, file(line(code, YEAR, USUAL)).getBytes(UTF_8));
        Api.Answer submitted = current(code);
        beforeWriting(() -> files.api().post(ReturnSuite.RETURNS + "/" + submitted.id() + "/check", "{}", submitted));

        Api.Answer job = files.imported(
                "", CSV, file(line(code, YEAR, "300,50,,,,,,,,,,,,,")).getBytes(UTF_8));

        String stored = given.stored(code, YEAR);
        assertThat(JsonPath.<String>read(stored, "$.status")).isEqualTo("CHECKED");
        assertThat(JsonPath.<Integer>read(stored, "$.version")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(stored, "$.pediatric_beds")).isEqualTo(40);
        assertThat(job.<String>at("$.status")).isEqualTo("FAILED");
        assertThat(job.<String>at("$.failure")).isEqualTo("STALE_VERSION");
    }

    @Test
    void whatTurnsOutToLieElsewhereStaysAndTheImportIsStale() {
        String code = given.hospital(HERE);
        files.imported("", CSV, file(line(code, YEAR, USUAL)).getBytes(UTF_8));
        Api.Answer submitted = current(code);
        beforeWriting(() -> {
            database.update(Sql.of("update resource_return set area_code = '451003' where institution = $1", code))
                    .block();
            return files.as(Tokens.countyBureau("451003", SCOPES))
                    .api()
                    .get(ReturnSuite.RETURNS + "/" + submitted.id());
        });

        Api.Answer job = files.imported(
                "", CSV, file(line(code, YEAR, "300,50,,,,,,,,,,,,,")).getBytes(UTF_8));

        assertThat(job.<String>at("$.failure")).isEqualTo("STALE_VERSION");
        assertThat(JsonPath.<Integer>read(given.stored(code, YEAR), "$.version"))
                .isZero();
    }

    private Api.Answer current(String code) {
        Api.Answer listed = files.api().get(ReturnSuite.RETURNS + "?institution=" + code);
        return files.api().get(ReturnSuite.RETURNS + "/" + listed.<String>at("$.items[0].id"));
    }

    private void beforeWriting(Callable<Api.Answer> step) {
        doAnswer(writing -> Mono.fromCallable(() -> Suite.ok(step.call()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(real(writing)))
                .when(imported)
                .write(any(), any());
    }

    @SuppressWarnings("unchecked") // what the method of that name answers
    private static Mono<Map<String, Long>> real(InvocationOnMock writing) throws Throwable {
        return (Mono<Map<String, Long>>) writing.callRealMethod();
    }
}
