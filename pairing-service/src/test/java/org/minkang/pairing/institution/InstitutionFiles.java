package org.minkang.pairing.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Given;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Sends files of institutions in and waits for what becomes of them. */
final class InstitutionFiles {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";
    static final String HEADER = "统一社会信用代码,机构名称,机构类别,级别,等次,行政区划代码,地址,医保编码,其他系统代码\n";

    private static final String[] SCOPES = {"reference.read", "reference.write", "jobs.read", "events.read"};

    private final WebTestClient client;
    private final Tokens caller;

    InstitutionFiles(WebTestClient client, Tokens caller) {
        this.client = client;
        this.caller = caller;
    }

    static Tokens city() {
        return Tokens.cityBureau("441300", SCOPES);
    }

    static Tokens county() {
        return Tokens.countyBureau("441322", SCOPES);
    }

    Api api() {
        return new Api(client, caller);
    }

    InstitutionFiles as(Tokens other) {
        return new InstitutionFiles(client, other);
    }

    /** What the job says once it is finished. */
    Api.Answer imported(String query, String type, byte[] file) {
        Api.Answer accepted = send(query, type, file, null);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return finished(accepted);
    }

    Api.Answer send(String query, String type, byte[] file, @Nullable String key) {
        WebTestClient.RequestBodySpec request =
                client.post().uri("/pairing/v1/institutions/imports" + query).headers(caller);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return new Api.Answer(request.header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult());
    }

    Api.Answer finished(Api.Answer accepted) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(accepted.id()), job -> List.of("SUCCEEDED", "FAILED")
                        .contains(job.<String>at("$.status")));
    }

    Api.Answer job(UUID id) {
        return api().get("/pairing/v1/jobs/" + id);
    }

    /** A line of CSV for an institution that nobody has. */
    static String line(String region) {
        return line(code(), "样例机构", region);
    }

    static String line(String code, String name, String region) {
        return code + "," + name + ",乡镇卫生院,一级,甲等," + region + ",样例路 1 号,,\n";
    }

    static String code() {
        return Given.creditCode("441322").value();
    }

    /** A workbook whose only sheet holds these rows. */
    static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名录");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
