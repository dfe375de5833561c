package org.minkang.pediatrics.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pediatrics.TableFiles.CSV;
import static org.minkang.pediatrics.resource.ReturnFiles.USUAL;
import static org.minkang.pediatrics.resource.ReturnFiles.file;
import static org.minkang.pediatrics.resource.ReturnFiles.line;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.TableFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A county opens a round and sends its sheet in: what most of them do. */
@ServiceTest(shared = "files")
class DraftImportFeatureTest {

    private static final String COUNTY = "450681";
    private static final int YEAR = 2016;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Test
    void aSheetFillsTheDraftsOfARoundAndMeetsWhatWasOwed() {
        ReturnFiles given = new ReturnFiles(database);
        String returned = given.hospital(COUNTY);
        String owing = given.hospital(COUNTY);
        Tokens county = Tokens.countyBureau(COUNTY, "pediatrics.read", "pediatrics.write", "jobs.read");
        TableFiles files = new TableFiles(client, county, ReturnSuite.RETURNS);
        String round = ReturnSuite.roundBody(COUNTY, YEAR, "[\"A\", \"B\", \"C\", \"G\"]");
        assertThat(files.api().post(ReturnSuite.ROUNDS, round).status()).isEqualTo(201);
        String draft = given.stored(returned, YEAR);

        Api.Answer job =
                files.imported("", CSV, file(line(returned, YEAR, USUAL)).getBytes(UTF_8));

        assertThat(job.<Integer>at("$.result.revised")).as(job.body()).isEqualTo(1);
        assertThat(job.<Integer>at("$.result.created")).isZero();
        String filled = given.stored(returned, YEAR);
        assertThat(JsonPath.<String>read(filled, "$.id")).isEqualTo(JsonPath.read(draft, "$.id"));
        assertThat(JsonPath.<String>read(filled, "$.status")).isEqualTo("SUBMITTED");
        assertThat(JsonPath.<Integer>read(filled, "$.version")).isEqualTo(1);
        assertThat(given.stored(owing, YEAR)).contains("DRAFT");
        assertThat(owed(given, returned, "FULFILLED")).isEqualTo(1);
        assertThat(owed(given, owing, "OPEN")).isEqualTo(1);
        assertCounted(files.api().get("/pediatrics/v1/scorecards/" + COUNTY + "?year=" + YEAR));
    }

    private static void assertCounted(Api.Answer card) {
        String beds = "$.indicators[?(@.indicator == 'BEDS_PER_1000')].";
        assertThat(card.<List<Integer>>at(beds + "numerator")).as(card.body()).containsExactly(40);
        assertThat(card.<List<Integer>>at(beds + "completeness.expected")).containsExactly(2);
        assertThat(card.<List<Integer>>at(beds + "completeness.reported")).containsExactly(1);
        assertThat(card.<List<Boolean>>at(beds + "completeness.listed")).containsExactly(true);
    }

    private static long owed(ReturnFiles given, String institution, String status) {
        return given.count("select count(*) from obligation where owner_code = '%s' and status = '%s'"
                .formatted(institution, status));
    }
}
