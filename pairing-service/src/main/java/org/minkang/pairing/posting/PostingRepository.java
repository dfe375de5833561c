package org.minkang.pairing.posting;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.pairing.PartyColumns;
import org.minkang.pairing.pairing.Specialty;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Postings in PostgreSQL. A caller sees those of which either side lies in their regions. */
@Repository
class PostingRepository {

    private static final String COLUMNS = "id, pairing_id, supporter, recipient, person, specialty, discipline, batch,"
            + " full_time, start_on, end_on, preparation, leaves, status, end_reason, version, created_at, created_by,"
            + " updated_at, updated_by";

    private static final List<SortKey<Posting>> ORDERS = List.of(
            SortKey.date("start", "start_on", posting -> posting.period().start()));

    private static final TypeReference<List<Leave>> LEAVES = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;
    private final PartyColumns parties;

    PostingRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.parties = new PartyColumns(json);
    }

    Mono<Posting> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from posting where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope),
                this::read);
    }

    Mono<Page<Posting>> list(PostingFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Posting::id)
                .list(
                        database,
                        new Sides("recipient_area", "supporter_area", scope, filter.region()),
                        select -> filtered(select, filter),
                        COLUMNS,
                        this::read);
    }

    /** Every posting under a pairing, cancelled ones left out, by start; a pairing has a few hundred at most. */
    Mono<List<Posting>> ofPairing(UUID pairing, RegionScope scope) {
        return database.list(
                filtered("select " + COLUMNS, PostingFilter.ofPairing(pairing))
                        .withinEither("recipient_area", "supporter_area", scope)
                        .append(" and status <> 'CANCELLED' order by start_on, id"),
                this::read);
    }

    /** Every posting under these pairings that has a day of {@code days}, cancelled ones left out; for nobody's eyes but ours. */
    Mono<List<Posting>> ofPairings(Collection<UUID> pairings, Period days) {
        return database.list(
                Sql.of(
                        "select " + COLUMNS + " from posting where pairing_id = any($1) and start_on <= $2"
                                + " and end_on >= $3 and status <> 'CANCELLED'",
                        pairings.toArray(UUID[]::new),
                        days.end(),
                        days.start()),
                this::read);
    }

    /** Every posting of one person, cancelled ones left out, by start; for nobody's eyes but ours. */
    Mono<List<Posting>> ofPerson(UUID staffId) {
        return database.list(
                Sql.of(
                        "select " + COLUMNS + " from posting where staff_id = $1 and status <> 'CANCELLED'"
                                + " order by start_on, id",
                        staffId),
                this::read);
    }

    Mono<Void> insert(Posting posting) {
        return database.update(columns(posting).set("id", posting.id()).insertInto("posting"))
                .then();
    }

    /** Writes when nobody else did since. */
    Mono<Void> update(Posting posting, RegionScope scope) {
        Sql update = columns(posting)
                .supersede("posting", posting.id(), posting.version())
                .withinEither("recipient_area", "supporter_area", scope);
        return database.supersede(update);
    }

    private static Sql filtered(String select, PostingFilter filter) {
        return Sql.of(select + " from posting where true")
                .andEqual("pairing_id", filter.pairingId())
                .andEqual("staff_id", filter.staffId())
                .andEqual("supporter_code", filter.supporter())
                .andEqual("recipient_code", filter.recipient())
                .andEqual("batch", filter.batch())
                .andEqual("status", filter.status())
                .and("start_on <=", filter.on())
                .and("end_on >=", filter.on());
    }

    private Assignments columns(Posting posting) {
        return parties.set(new Assignments(), posting.supporter(), posting.recipient())
                .set("pairing_id", posting.pairingId())
                .set("staff_id", posting.person().staffId())
                .setJson("person", json.writeValueAsString(posting.person()))
                .set("specialty", posting.specialty())
                .set("discipline", posting.discipline())
                .set("batch", posting.batch())
                .set("full_time", posting.fullTime())
                .set("start_on", posting.period().start())
                .set("end_on", posting.period().end())
                .setJson("preparation", json.writeValueAsString(posting.preparation()))
                .setJson("leaves", json.writeValueAsString(posting.leaves()))
                .set("status", posting.status())
                .set("end_reason", posting.endReason(), String.class)
                .set("version", posting.version())
                .set("created_at", posting.createdAt())
                .set("created_by", posting.createdBy())
                .set("updated_at", posting.updatedAt())
                .set("updated_by", posting.updatedBy());
    }

    private Posting read(Readable row) {
        return new Posting(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                parties.read(row, 2),
                parties.read(row, 3),
                json.readValue(text(row, 4), Person.class),
                Specialty.valueOf(text(row, 5)),
                text(row, 6),
                required(row, 7, Integer.class),
                required(row, 8, Boolean.class),
                new Period(required(row, 9, LocalDate.class), required(row, 10, LocalDate.class)),
                json.readValue(text(row, 11), Preparation.class),
                json.readValue(text(row, 12), LEAVES),
                PostingStatus.valueOf(text(row, 13)),
                row.get(14, String.class),
                required(row, 15, Long.class),
                required(row, 16, Instant.class),
                text(row, 17),
                required(row, 18, Instant.class),
                text(row, 19));
    }
}
