package org.minkang.pairing.logbook;

import static org.minkang.kit.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of one kind in PostgreSQL. A caller sees those of which either side lies in their regions.
 *
 * @param <R> the kind
 */
public abstract class EntryRepository<R extends Recorded> {

    private static final String ENTRY_COLUMNS =
            "id, pairing_id, supporter, recipient, version, created_at, updated_at, ";

    /** The position of the first column that only this kind has. */
    protected static final int OWN = 7;

    private final Database database;
    private final PartyColumns parties;
    private final String table;
    private final String columns;
    private final List<SortKey<R>> orders;

    /**
     * @param table where they are kept
     * @param ownColumns what only this kind has, in the order in which it is read
     * @param order the only one on offer
     */
    protected EntryRepository(Database database, JsonMapper json, String table, String ownColumns, SortKey<R> order) {
        this.database = database;
        this.parties = new PartyColumns(json);
        this.table = table;
        this.columns = ENTRY_COLUMNS + ownColumns;
        this.orders = List.of(order);
    }

    /** Gives the columns that only this kind has their values. */
    protected abstract Assignments assign(Assignments assignments, R recorded);

    /** Makes one of a row, of which the entry has been read. */
    protected abstract R read(Entry entry, Readable row);

    Mono<R> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + columns + " from " + table + " where id = $1", id)
                        .withinEither("recipient_area", "supporter_area", scope),
                this::read);
    }

    /** The only one that {@code narrow} leaves, wherever it lies; for nobody's eyes but ours. */
    protected Mono<R> only(UnaryOperator<Sql> narrow) {
        return database.one(narrow.apply(Sql.of("select " + columns + " from " + table + " where true")), this::read);
    }

    /**
     * A page of those that the filter lets through.
     *
     * @param narrow adds the conditions that only this kind has
     */
    protected Mono<Page<R>> list(EntryFilter filter, RegionScope scope, Paging paging, UnaryOperator<Sql> narrow) {
        return Keyset.of(paging, orders, (R recorded) -> recorded.entry().id())
                .list(
                        database,
                        new Sides("recipient_area", "supporter_area", scope, filter.region()),
                        select -> narrow.apply(filter.narrow(Sql.of(select + " from " + table + " where true"))),
                        columns,
                        this::read);
    }

    /** The statement that adds {@code recorded}. */
    protected Sql insertion(R recorded) {
        return assignments(recorded).set("id", recorded.entry().id()).insertInto(table);
    }

    /** Those that {@code condition} lets through, in no order; for nobody's eyes but ours. */
    protected Mono<List<R>> all(Sql condition) {
        return database.list(condition.before("select " + columns + " from " + table + " where "), this::read);
    }

    /** Writes when nobody else did since. */
    protected Mono<Void> update(R recorded, RegionScope scope) {
        Sql update = assignments(recorded)
                .supersede(table, recorded.entry().id(), recorded.entry().version())
                .withinEither("recipient_area", "supporter_area", scope);
        return database.supersede(update);
    }

    private Assignments assignments(R recorded) {
        Entry entry = recorded.entry();
        return assign(
                parties.set(new Assignments(), entry.supporter(), entry.recipient())
                        .set("pairing_id", entry.pairingId())
                        .set("version", entry.version())
                        .set("created_at", entry.createdAt())
                        .set("updated_at", entry.updatedAt()),
                recorded);
    }

    private R read(Readable row) {
        Entry entry = new Entry(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                parties.read(row, 2),
                parties.read(row, 3),
                required(row, 4, Long.class),
                required(row, 5, Instant.class),
                required(row, 6, Instant.class));
        return read(entry, row);
    }
}
