package org.minkang.pairing.pairing;

import static org.minkang.kit.persistence.Columns.required;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Pairings in PostgreSQL. A caller sees those of which either side lies in their regions. */
@Repository
class PairingRepository {

    private static final List<SortKey<Pairing>> ORDERS = List.of(
            SortKey.text("region", "recipient_area", pairing -> pairing.recipient()
                    .areaCode()
                    .value()),
            SortKey.date("start", "start_on", pairing -> pairing.period().start()));

    private final Database database;
    private final PairingRows rows;

    PairingRepository(Database database, JsonMapper json) {
        this.database = database;
        this.rows = new PairingRows(json);
    }

    Mono<Pairing> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + PairingRows.COLUMNS + " from pairing where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope),
                rows::read);
    }

    /** The same, held against other writers until the transaction ends. */
    Mono<Pairing> lock(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + PairingRows.COLUMNS + " from pairing where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope)
                        .append(" for update"),
                rows::read);
    }

    /** Those with these ids; for nobody's eyes but ours. */
    Mono<List<Pairing>> all(Collection<UUID> ids) {
        return database.list(
                Sql.of("select " + PairingRows.COLUMNS + " from pairing where id = any($1)", (Object)
                        ids.toArray(UUID[]::new)),
                rows::read);
    }

    /** Up to {@code most} running pairings whose last day is before {@code today} and that nobody else is working on, held. */
    Mono<List<Pairing>> claimOver(LocalDate today, int most) {
        return database.list(
                Sql.of(
                                "select " + PairingRows.COLUMNS + " from pairing where expired_on is null"
                                        + " and status in ('ACTIVE', 'SUSPENDED', 'ASSESSED') and last_on < $1 order by last_on, id limit ",
                                today)
                        .value(most)
                        .append(" for update skip locked"),
                rows::read);
    }

    /** How many signed pairings support the institution on {@code day}; for nobody's eyes but ours. */
    Mono<Long> countInForce(UUID recipient, LocalDate day) {
        return database.one(
                Sql.of(
                        "select count(*) from pairing where recipient_id = $1 and $2 between start_on and last_on"
                                + " and status in ('SIGNED', 'ACTIVE', 'SUSPENDED', 'ASSESSED')",
                        recipient,
                        day),
                row -> required(row, 0, Long.class));
    }

    Mono<Page<Pairing>> list(PairingFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Pairing::id)
                .list(
                        database,
                        sides(filter, scope),
                        select -> filtered(select, filter),
                        PairingRows.COLUMNS,
                        rows::read);
    }

    /** The first {@code most} that the filter lets through, by recipient's region. */
    Mono<List<Pairing>> list(PairingFilter filter, RegionScope scope, int most) {
        Sql sql = sides(filter, scope)
                .narrow(filtered("select " + PairingRows.COLUMNS, filter))
                .append(" order by recipient_area, id limit ")
                .value(most);
        return database.list(sql, rows::read);
    }

    Mono<Void> insert(Pairing pairing) {
        return database.update(rows.assignments(pairing).set("id", pairing.id()).insertInto("pairing"))
                .then();
    }

    /** Writes when nobody else did since. */
    Mono<Void> update(Pairing pairing, RegionScope scope) {
        Sql update = rows.assignments(pairing)
                .supersede("pairing", pairing.id(), pairing.version())
                .withinEither("recipient_area", "supporter_area", scope);
        return database.supersede(update);
    }

    private static Sides sides(PairingFilter filter, RegionScope scope) {
        return new Sides("recipient_area", "supporter_area", scope, filter.region());
    }

    private static Sql filtered(String select, PairingFilter filter) {
        return Sql.of(select + " from pairing where true")
                .andEqual("programme_id", filter.programmeId())
                .andEqual("supporter_code", filter.supporter())
                .andEqual("recipient_code", filter.recipient())
                .andEqual("status", filter.status())
                .and("start_on <=", filter.on())
                .and("end_on >=", filter.on());
    }
}
