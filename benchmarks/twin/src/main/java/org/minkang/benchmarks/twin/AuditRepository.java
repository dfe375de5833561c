package org.minkang.benchmarks.twin;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Audit rows, in a table of the same kind as pairing-service's journal. */
@Repository
class AuditRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void created(Institution institution, String subject, String client) {
        jdbc.sql("insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code,"
                        + " before, after, trace_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, null, cast(? as json), ?)")
                .params(
                        subject,
                        client,
                        "created",
                        "institution",
                        institution.id(),
                        institution.version(),
                        institution.areaCode(),
                        json.writeValueAsString(institution),
                        trace())
                .update();
    }

    private static String trace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
