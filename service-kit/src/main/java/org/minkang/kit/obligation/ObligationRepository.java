package org.minkang.kit.obligation;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import reactor.core.publisher.Mono;

/** Obligations in PostgreSQL. */
final class ObligationRepository {

    private static final String COLUMNS = "id, programme_id, kind, title, owner_kind, owner_code, region_code, service,"
            + " entity_type, entity_id, due_on, source_ref, status, fulfilled_on, waiver_reason, version";

    private static final List<SortKey<Obligation>> ORDERS = List.of(SortKey.date("dueOn", "due_on", Obligation::dueOn));

    private final Database database;

    ObligationRepository(Database database) {
        this.database = database;
    }

    /** Inserts those whose entity has none of their kind yet; answers the ids of these. */
    Mono<List<UUID>> insert(List<Obligation> obligations) {
        Sql insert = Sql.of("insert into obligation (" + COLUMNS + ", next_reminder_on) values ")
                .rows(obligations.stream().map(ObligationRepository::row).toList())
                .append(" on conflict on constraint obligation_once do nothing returning id");
        return database.list(insert, row -> required(row, 0, UUID.class));
    }

    Mono<Obligation> find(UUID id, ObligationSight sight) {
        Sql select = Sql.of("select " + COLUMNS + " from obligation where id = $1", id);
        return database.one(sight.narrow(select), ObligationRepository::read);
    }

    Mono<Page<Obligation>> list(ObligationFilter filter, ObligationSight sight, LocalDate today, Paging paging) {
        return Keyset.of(paging, ORDERS, Obligation::id)
                .list(
                        database,
                        new Side("region_code", sight.regions(), filter.region()),
                        select -> filter.narrow(sight.owned(Sql.of(select + " from obligation where true")), today),
                        COLUMNS,
                        ObligationRepository::read);
    }

    /** What one resource is owed by, soonest first. */
    Mono<List<Obligation>> ofEntity(UUID entityId, ObligationSight sight) {
        Sql select = Sql.of("select " + COLUMNS + " from obligation where entity_id = $1", entityId);
        return database.list(sight.narrow(select).append(" order by due_on, id"), ObligationRepository::read);
    }

    /** Those of one resource that stand so, kept from others until the transaction ends; of one kind, or of all when null. */
    Mono<List<Obligation>> claim(ObligationStatus status, UUID entityId, @Nullable String kind) {
        Sql select = Sql.of("select " + COLUMNS + " from obligation where entity_id = $1", entityId)
                .andEqual("status", status)
                .andEqual("kind", kind)
                .append(" order by id for update");
        return database.list(select, ObligationRepository::read);
    }

    /** Some whose owners are to be reminded by {@code today}, passing over those that another replica has in hand. */
    Mono<List<Obligation>> claimReminders(LocalDate today, int most) {
        Sql select = Sql.of("select " + COLUMNS + " from obligation where next_reminder_on <= $1", today)
                .append(" order by next_reminder_on, id limit ")
                .value(most)
                .append(" for update skip locked");
        return database.list(select, ObligationRepository::read);
    }

    /** Stores the end of an obligation that nobody changed since; answers it at its new version. */
    Mono<Obligation> close(Obligation closed) {
        return update(
                closed,
                new Assignments()
                        .set("status", closed.status())
                        .set("fulfilled_on", closed.fulfilledOn(), LocalDate.class)
                        .set("waiver_reason", closed.waiverReason(), String.class)
                        .set("next_reminder_on", null, LocalDate.class));
    }

    /** Stores that one is owed again, with its reminders from the first; answers it at its new version. */
    Mono<Obligation> reopen(Obligation open) {
        return update(
                open,
                new Assignments()
                        .set("status", open.status())
                        .set("due_on", open.dueOn())
                        .set("fulfilled_on", null, LocalDate.class)
                        .set("next_reminder_on", ReminderStep.FOURTEEN_DAYS_BEFORE.on(open.dueOn())));
    }

    /** Stores that its owner was reminded; answers it at its new version. */
    Mono<Obligation> reminded(Obligation obligation, @Nullable LocalDate next) {
        return update(obligation, new Assignments().set("next_reminder_on", next, LocalDate.class));
    }

    private Mono<Obligation> update(Obligation obligation, Assignments changed) {
        Obligation stored = obligation.atVersion(obligation.version() + 1);
        Sql update = changed.set("version", stored.version())
                .update("obligation")
                .append(" where id = ")
                .value(obligation.id())
                .append(" and version = ")
                .value(obligation.version());
        return database.supersede(update).thenReturn(stored);
    }

    private static List<Object> row(Obligation obligation) {
        return List.of(
                obligation.id(),
                obligation.programmeId() == null ? Parameters.in(UUID.class) : obligation.programmeId(),
                obligation.kind(),
                obligation.title(),
                obligation.owner().kind().name(),
                obligation.owner().code(),
                obligation.region().value(),
                obligation.subject().service(),
                obligation.subject().entityType(),
                obligation.subject().entityId(),
                obligation.dueOn(),
                obligation.sourceRef(),
                obligation.status().name(),
                Parameters.in(LocalDate.class),
                Parameters.in(String.class),
                obligation.version(),
                ReminderStep.FOURTEEN_DAYS_BEFORE.on(obligation.dueOn()));
    }

    private static Obligation read(Readable row) {
        return new Obligation(
                required(row, 0, UUID.class),
                row.get(1, UUID.class),
                text(row, 2),
                text(row, 3),
                new ObligationOwner(ObligationOwner.Kind.valueOf(text(row, 4)), text(row, 5)),
                new RegionCode(text(row, 6)),
                new ObligationSubject(text(row, 7), text(row, 8), required(row, 9, UUID.class)),
                required(row, 10, LocalDate.class),
                text(row, 11),
                ObligationStatus.valueOf(text(row, 12)),
                row.get(13, LocalDate.class),
                row.get(14, String.class),
                required(row, 15, Long.class));
    }
}
