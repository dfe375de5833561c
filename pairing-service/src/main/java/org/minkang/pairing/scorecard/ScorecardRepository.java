package org.minkang.pairing.scorecard;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
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

/** The bureaus' own score cards in PostgreSQL. A county reads what its city laid down. */
@Repository
class ScorecardRepository {

    private static final String COLUMNS = "id, programme_id, area_code, year, card, created_at, created_by";

    private static final List<SortKey<ProgrammeScorecard>> ORDERS =
            List.of(new SortKey<>("year", "year", own -> String.valueOf(own.year()), Integer::valueOf));

    private final Database database;
    private final JsonMapper json;

    ScorecardRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<ProgrammeScorecard> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from scorecard where id = $1", id)
                        .touching("area_code", scope),
                this::read);
    }

    /** The one of a programme's year, whoever asks. */
    Mono<ProgrammeScorecard> of(UUID programmeId, int year) {
        return database.one(
                Sql.of(
                        "select " + COLUMNS + " from scorecard where programme_id = $1 and year = $2",
                        programmeId,
                        year),
                this::read);
    }

    Mono<Page<ProgrammeScorecard>> list(ScorecardFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, ProgrammeScorecard::id)
                .list(database, select -> where(select, filter, scope), COLUMNS, this::read);
    }

    /** Lets nobody begin an assessment under the programme until the open transaction ends. */
    Mono<UUID> claim(UUID programmeId) {
        return database.one(
                Sql.of("select id from programme where id = $1 for no key update", programmeId),
                row -> required(row, 0, UUID.class));
    }

    /** Lets nobody lay a card down for the programme until the open transaction ends. */
    Mono<UUID> share(UUID programmeId) {
        return database.one(
                Sql.of("select id from programme where id = $1 for share", programmeId),
                row -> required(row, 0, UUID.class));
    }

    /** Whether anybody has begun to assess a pairing of the programme for that year. */
    Mono<Boolean> isInUse(UUID programmeId, int year) {
        return database.one(
                Sql.of(
                        "select exists (select from assessment where programme_id = $1 and year = $2)",
                        programmeId,
                        year),
                row -> required(row, 0, Boolean.class));
    }

    Mono<Void> insert(ProgrammeScorecard own) {
        Assignments columns = new Assignments()
                .set("id", own.id())
                .set("programme_id", own.programmeId())
                .set("area_code", own.areaCode().value())
                .set("year", own.year())
                .setJson("card", json.writeValueAsString(own.card()))
                .set("created_at", own.createdAt())
                .set("created_by", own.createdBy());
        return database.update(columns.insertInto("scorecard")).then();
    }

    private static Sql where(String select, ScorecardFilter filter, RegionScope scope) {
        return Sql.of(select + " from scorecard where true")
                .touching("area_code", scope)
                .andEqual("programme_id", filter.programmeId())
                .andEqual("year", filter.year());
    }

    private ProgrammeScorecard read(Readable row) {
        return new ProgrammeScorecard(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                json.readValue(text(row, 4), Scorecard.class),
                required(row, 5, Instant.class),
                text(row, 6));
    }
}
