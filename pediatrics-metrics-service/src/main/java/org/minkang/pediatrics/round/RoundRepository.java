package org.minkang.pediatrics.round;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.persistence.Touching;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.resource.ClassPrefix;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rounds in PostgreSQL. A county reads those of its city and province as well: they are where it owes. */
@Repository
class RoundRepository {

    private static final String COLUMNS =
            "id, area_code, year, classes, due_on, source_ref, status, opened_by, version, created_at, updated_at";

    private static final List<SortKey<ReturnRound>> ORDERS =
            List.of(new SortKey<>("year", "year", round -> Integer.toString(round.year()), Integer::valueOf));

    private final Database database;

    RoundRepository(Database database) {
        this.database = database;
    }

    Mono<ReturnRound> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from return_round where id = $1", id)
                        .touching("area_code", scope),
                RoundRepository::read);
    }

    Mono<Page<ReturnRound>> list(RoundFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, ReturnRound::id)
                .list(
                        database,
                        new Touching("area_code", scope),
                        select -> filter.narrow(Sql.of(select + " from return_round where true")),
                        COLUMNS,
                        RoundRepository::read);
    }

    /** Keeps others from opening rounds of the year until the transaction ends. */
    Mono<Void> lock(int year) {
        return database.list(
                        Sql.of("select pg_advisory_xact_lock(hashtext('return_round'), $1)::text", year), row -> "")
                .then();
    }

    /** The rounds of the year that cover all of {@code area}, its own last. */
    Mono<List<ReturnRound>> around(RegionCode area, int year) {
        String[] areas = Stream.of(RegionCode.NATION, area.province(), area.prefecture(), area)
                .map(RegionCode::value)
                .toArray(String[]::new);
        return database.list(
                Sql.of(
                        "select " + COLUMNS
                                + " from return_round where year = $1 and area_code = any($2) order by area_code",
                        year,
                        areas),
                RoundRepository::read);
    }

    /** The open rounds; one that another replica has in hand is passed over when it is claimed. */
    Mono<List<UUID>> open() {
        return database.list(
                Sql.of("select id from return_round where status = 'OPEN' order by id"),
                row -> required(row, 0, UUID.class));
    }

    /** The round when it is open and nobody else has it, kept from others until the transaction ends. */
    Mono<ReturnRound> claim(UUID id) {
        return database.one(
                Sql.of(
                        "select " + COLUMNS
                                + " from return_round where id = $1 and status = 'OPEN' for update skip locked",
                        id),
                RoundRepository::read);
    }

    Mono<Void> insert(ReturnRound round) {
        Sql insert = new Assignments()
                .set("id", round.id())
                .set("area_code", round.area().value())
                .set("year", round.year())
                .set("classes", round.classes().stream().map(ClassPrefix::value).toArray(String[]::new))
                .set("due_on", round.dueOn())
                .set("source_ref", round.sourceRef())
                .set("status", round.status())
                .set("opened_by", round.openedBy())
                .set("version", round.version())
                .set("created_at", round.createdAt())
                .set("updated_at", round.updatedAt())
                .insertInto("return_round");
        return database.update(insert).then();
    }

    Mono<Void> update(ReturnRound round) {
        return database.supersede(new Assignments()
                .set("status", round.status())
                .set("version", round.version())
                .set("updated_at", round.updatedAt())
                .supersede("return_round", round.id(), round.version()));
    }

    private static ReturnRound read(Readable row) {
        return new ReturnRound(
                required(row, 0, UUID.class),
                new RegionCode(text(row, 1)),
                required(row, 2, Integer.class),
                Stream.of(required(row, 3, String[].class))
                        .map(ClassPrefix::new)
                        .toList(),
                required(row, 4, LocalDate.class),
                text(row, 5),
                RoundStatus.valueOf(text(row, 6)),
                text(row, 7),
                required(row, 8, Long.class),
                required(row, 9, Instant.class),
                required(row, 10, Instant.class));
    }
}
