package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Sends files in and waits for what becomes of them.
 *
 * @param path of the list, such as {@code /pediatrics/v1/returns}
 */
public record TableFiles(WebTestClient client, Tokens caller, String path) {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";

    public TableFiles as(Tokens other) {
        return new TableFiles(client, other, path);
    }

    public Api api() {
        return new Api(client, caller);
    }

    /** What the job says once it is finished. */
    public Api.Answer imported(String query, String type, byte[] file) {
        return finished(send(query, type, file));
    }

    /** What the job says that was answered with, once it is finished. */
    public Api.Answer finished(Api.Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api().get("/pediatrics/v1/jobs/" + accepted.id()), job -> List.of("SUCCEEDED", "FAILED")
                        .contains(job.<String>at("$.status")));
    }

    public Api.Answer send(String query, String type, byte[] file) {
        return new Api.Answer(client.post()
                .uri(path + "/imports" + query)
                .headers(caller)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult());
    }

    /** A workbook whose only sheet holds these rows. */
    public static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("年报");
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
