package org.minkang.pairing.pairing;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairings in PostgreSQL. A caller sees those of which either side lies in their regions. */
@Repository
class PairingRepository {

    private static final String COLUMNS =
            "id, programme_id, programme_area, supporter, recipient, start_on, end_on, modes,"
                    + " designated_on, plans, agreement, signatures, course, status, end_reason, version, created_at, created_by, updated_at,"
                    + " updated_by, telemedicine_since, term, renews, renewed_by";

    private static final List<SortKey<Pairing>> ORDERS = List.of(
            SortKey.text("region", "recipient_area", pairing -> pairing.recipient()
                    .areaCode()
                    .value()),
            SortKey.date("start", "start_on", pairing -> pairing.period().start()));

    private static final TypeReference<Set<SupportMode>> MODES = new TypeReference<>() {};
    private static final TypeReference<Map<PlanKind, Plan>> PLANS = new TypeReference<>() {};
    private static final TypeReference<List<Signature>> SIGNATURES = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    PairingRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Pairing> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from pairing where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope),
                this::read);
    }

    /** The same, held against other writers until the transaction ends. */
    Mono<Pairing> lock(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from pairing where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope)
                        .append(" for update"),
                this::read);
    }

    /** Those with these ids; for nobody's eyes but ours. */
    Mono<List<Pairing>> all(Collection<UUID> ids) {
        return database.list(
                Sql.of("select " + COLUMNS + " from pairing where id = any($1)", (Object) ids.toArray(UUID[]::new)),
                this::read);
    }

    /** Up to {@code most} running pairings whose last day is before {@code today} and that nobody else is working on, held. */
    Mono<List<Pairing>> claimOver(LocalDate today, int most) {
        return database.list(
                Sql.of(
                                "select " + COLUMNS + " from pairing where expired_on is null"
                                        + " and status in ('ACTIVE', 'SUSPENDED', 'ASSESSED') and last_on < $1 order by last_on, id limit ",
                                today)
                        .value(most)
                        .append(" for update skip locked"),
                this::read);
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
                .list(database, sides(filter, scope), select -> filtered(select, filter), COLUMNS, this::read);
    }

    /** The first {@code most} that the filter lets through, by recipient's region. */
    Mono<List<Pairing>> list(PairingFilter filter, RegionScope scope, int most) {
        Sql sql = sides(filter, scope)
                .narrow(filtered("select " + COLUMNS, filter))
                .append(" order by recipient_area, id limit ")
                .value(most);
        return database.list(sql, this::read);
    }

    Mono<Void> insert(Pairing pairing) {
        return database.update(columns(pairing).set("id", pairing.id()).insertInto("pairing"))
                .then();
    }

    /** Writes when nobody else did since. */
    Mono<Void> update(Pairing pairing, RegionScope scope) {
        Sql update = columns(pairing)
                .update("pairing")
                .append(" where id = ")
                .value(pairing.id())
                .append(" and version = ")
                .value(pairing.version() - 1)
                .withinEither("recipient_area", "supporter_area", scope);
        return database.update(update)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .then();
    }

    private static Sides sides(PairingFilter filter, RegionScope scope) {
        return new Sides("recipient_area", "supporter_area", scope, filter.region());
    }

    private static Sql filtered(String select, PairingFilter filter) {
        return Sql.of(select + " from pairing where true")
                .andEqual("programme_id", filter.programmeId())
                .andEqual(
                        "supporter_code",
                        filter.supporter() == null ? null : filter.supporter().value())
                .andEqual(
                        "recipient_code",
                        filter.recipient() == null ? null : filter.recipient().value())
                .andEqual("status", filter.status())
                .and("start_on <=", filter.on())
                .and("end_on >=", filter.on());
    }

    private Assignments columns(Pairing pairing) {
        return new Assignments()
                .set("programme_id", pairing.programmeId())
                .set("programme_area", pairing.programmeArea().value())
                .set("supporter_id", pairing.supporter().institutionId())
                .set("supporter_code", pairing.supporter().creditCode().value())
                .set("supporter_area", pairing.supporter().areaCode().value())
                .setJson("supporter", json.writeValueAsString(pairing.supporter()))
                .set("recipient_id", pairing.recipient().institutionId())
                .set("recipient_code", pairing.recipient().creditCode().value())
                .set("recipient_area", pairing.recipient().areaCode().value())
                .setJson("recipient", json.writeValueAsString(pairing.recipient()))
                .set("start_on", pairing.period().start())
                .set("end_on", pairing.period().end())
                .setJson("modes", json.writeValueAsString(pairing.modes()))
                .set("designated_on", pairing.designatedOn(), LocalDate.class)
                .setJson("plans", json.writeValueAsString(pairing.plans()))
                .setJson("agreement", pairing.agreement() == null ? null : json.writeValueAsString(pairing.agreement()))
                .setJson("signatures", json.writeValueAsString(pairing.signatures()))
                .set("signed_on", pairing.signedOn().orElse(null), LocalDate.class)
                .setJson("course", json.writeValueAsString(pairing.course()))
                .set("active_on", pairing.course().activeOn(), LocalDate.class)
                .set("last_on", pairing.lastDay())
                .set("expired_on", pairing.course().expiredOn(), LocalDate.class)
                .set("term", pairing.term().number())
                .set("renews", pairing.term().renews(), UUID.class)
                .set("renewed_by", pairing.term().renewedBy(), UUID.class)
                .set("telemedicine_since", pairing.telemedicineSince(), LocalDate.class)
                .set("status", pairing.status())
                .set("end_reason", pairing.endReason(), String.class)
                .set("version", pairing.version())
                .set("created_at", pairing.createdAt())
                .set("created_by", pairing.createdBy())
                .set("updated_at", pairing.updatedAt())
                .set("updated_by", pairing.updatedBy());
    }

    private Pairing read(Readable row) {
        return new Pairing(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                new RegionCode(text(row, 2)),
                json.readValue(text(row, 3), Party.class),
                json.readValue(text(row, 4), Party.class),
                new Period(required(row, 5, LocalDate.class), required(row, 6, LocalDate.class)),
                json.readValue(text(row, 7), MODES),
                row.get(8, LocalDate.class),
                json.readValue(text(row, 9), PLANS),
                optional(row, 10, agreement -> json.readValue(agreement, Agreement.class)),
                json.readValue(text(row, 11), SIGNATURES),
                json.readValue(text(row, 12), Course.class),
                row.get(20, LocalDate.class),
                PairingStatus.valueOf(text(row, 13)),
                row.get(14, String.class),
                new Term(required(row, 21, Integer.class), row.get(22, UUID.class), row.get(23, UUID.class)),
                required(row, 15, Long.class),
                required(row, 16, Instant.class),
                text(row, 17),
                required(row, 18, Instant.class),
                text(row, 19));
    }
}
