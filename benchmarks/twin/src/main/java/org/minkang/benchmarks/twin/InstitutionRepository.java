package org.minkang.benchmarks.twin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Institutions in PostgreSQL, by the statements that pairing-service uses. */
@Repository
class InstitutionRepository {

    private static final String COLUMNS =
            "id, credit_code, insurance_code, name, class_code, level, grade, region_code, area_code, address, status,"
                    + " status_reason, closed_on, successor_code, aliases, version, created_at, updated_at";

    private static final String INSERT = "with step1 as (insert into institution (credit_code, insurance_code, name,"
            + " class_code, level, grade, region_code, area_code, address, status, status_reason, closed_on,"
            + " successor_code, aliases, version, created_at, updated_at, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json), ?, ?, ?, ?))"
            + " insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code,"
            + " before, after, trace_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, cast(? as json), cast(? as json), ?)";

    private static final TypeReference<List<Institution.Alias>> ALIASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InstitutionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Institution> list(CallerRegion region, int rows) {
        return jdbc.sql("select " + COLUMNS + " from institution where true and (area_code >= ? and area_code < ?)"
                        + " order by area_code, id limit ?")
                .param(region.first())
                .param(region.beyond())
                .param(rows)
                .query(this::read)
                .list();
    }

    Optional<Institution> find(UUID id, CallerRegion region) {
        return jdbc.sql("select " + COLUMNS + " from institution where id = ? and (area_code >= ? and area_code < ?)")
                .param(id)
                .param(region.first())
                .param(region.beyond())
                .query(this::read)
                .optional();
    }

    /** Adds the institution and its audit row in one statement, as the service does. */
    void insert(Institution institution, String subject, String client) {
        jdbc.sql(INSERT)
                .param(institution.creditCode())
                .param(institution.insuranceCode())
                .param(institution.name())
                .param(institution.institutionClass())
                .param(institution.level().name())
                .param(institution.grade().name())
                .param(institution.regionCode())
                .param(institution.areaCode())
                .param(institution.address())
                .param(institution.status().name())
                .param(institution.statusReason())
                .param(institution.closedOn())
                .param(institution.successor())
                .param(json.writeValueAsString(institution.aliases()))
                .param(institution.version())
                .param(utc(institution.createdAt()))
                .param(utc(institution.updatedAt()))
                .param(institution.id())
                .params(
                        subject,
                        client,
                        "created",
                        "institution",
                        institution.id(),
                        institution.version(),
                        institution.areaCode())
                .param(null)
                .param(json.writeValueAsString(institution))
                .param(trace())
                .update();
    }

    private Institution read(ResultSet row, int number) throws SQLException {
        return new Institution(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Institution.Level.valueOf(row.getString(6)),
                Institution.Grade.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Institution.Status.valueOf(row.getString(11)),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                row.getString(14),
                aliases(row.getString(15)),
                row.getLong(16),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                row.getObject(18, OffsetDateTime.class).toInstant());
    }

    private List<Institution.Alias> aliases(String text) {
        return text.equals("[]") ? List.of() : json.readValue(text, ALIASES);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String trace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
