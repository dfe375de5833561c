package org.minkang.pairing.programme;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Programmes in PostgreSQL. */
@Repository
class ProgrammeRepository {

    private static final String COLUMNS =
            "id, template, area_code, year, status, published_on, content, version, created_at, created_by,"
                    + " updated_at, updated_by";

    private static final List<SortKey<Programme>> ORDERS = List.of(
            new SortKey<>("year", "year", programme -> String.valueOf(programme.year()), Integer::valueOf),
            SortKey.text(
                    "region", "area_code", programme -> programme.areaCode().value()));

    private final Database database;
    private final JsonMapper json;

    ProgrammeRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One programme that covers any of the scope or lies in it: a county reads its city's plan. */
    Mono<Programme> find(UUID id, RegionScope scope) {
        return database.one(
                visible(Sql.of("select " + COLUMNS + " from programme where id = $1", id), scope), this::read);
    }

    Mono<Page<Programme>> list(ProgrammeFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Programme::id)
                .list(database, select -> where(select, filter, scope), COLUMNS, this::read);
    }

    Mono<Void> insert(Programme programme) {
        return database.update(columns(programme).set("id", programme.id()).insertInto("programme"))
                .then();
    }

    /** Writes when nobody else did since. */
    Mono<Void> update(Programme programme, RegionScope scope) {
        Sql update = columns(programme)
                .supersede("programme", programme.id(), programme.version())
                .within("area_code", scope);
        return database.supersede(update);
    }

    private static Sql where(String select, ProgrammeFilter filter, RegionScope scope) {
        return visible(Sql.of(select + " from programme where true"), scope)
                .andWithin("area_code", filter.region())
                .andEqual("year", filter.year())
                .andEqual("status", filter.status());
    }

    private static Sql visible(Sql sql, RegionScope scope) {
        return sql.touching("area_code", scope);
    }

    private Assignments columns(Programme programme) {
        return new Assignments()
                .set("template", programme.template())
                .set("area_code", programme.areaCode().value())
                .set("year", programme.year())
                .set("status", programme.status())
                .set("published_on", programme.publishedOn(), LocalDate.class)
                .setJson("content", json.writeValueAsString(programme.content()))
                .set("version", programme.version())
                .set("created_at", programme.createdAt())
                .set("created_by", programme.createdBy())
                .set("updated_at", programme.updatedAt())
                .set("updated_by", programme.updatedBy());
    }

    private Programme read(Readable row) {
        ProgrammeContent content = json.readValue(text(row, 6), ProgrammeContent.class);
        return new Programme(
                required(row, 0, UUID.class),
                text(row, 1),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                content.title(),
                content.legalBasis(),
                content.goals(),
                content.parameters(),
                content.milestones(),
                ProgrammeStatus.valueOf(text(row, 4)),
                row.get(5, LocalDate.class),
                required(row, 7, Long.class),
                required(row, 8, Instant.class),
                text(row, 9),
                required(row, 10, Instant.class),
                text(row, 11));
    }
}
