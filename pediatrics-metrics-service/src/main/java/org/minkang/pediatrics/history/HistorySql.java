package org.minkang.pediatrics.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;

/** Statements on tables with {@code id, version, recorded_from, recorded_to}. What holds now has {@code recorded_to = 'infinity'}. */
public final class HistorySql {

    /** Written out and never bound, so that partial indexes on it are used. */
    private static final String NOW = "recorded_to = 'infinity'";

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private HistorySql() {}

    /**
     * Adds {@code and <what was known then>}.
     *
     * @param alias of the table with its dot, or nothing
     * @param asOf the moment, in UTC; now when absent
     */
    public static Sql andKnown(Sql sql, String alias, @Nullable Instant asOf) {
        return asOf == null
                ? sql.append(" and " + alias + NOW)
                : andRecorded(sql, alias, asOf).and(alias + "recorded_to >", storable(asOf));
    }

    /** Adds {@code and <what was known by then>}, whether it held or not. */
    public static Sql andRecorded(Sql sql, String alias, @Nullable Instant asOf) {
        return asOf == null ? sql : sql.and(alias + "recorded_from <=", storable(asOf));
    }

    /** The nearest moment that a database has. */
    public static Instant storable(Instant asOf) {
        if (asOf.isAfter(AFTER_ALL)) {
            return AFTER_ALL;
        }
        return asOf.isBefore(Instant.EPOCH) ? Instant.EPOCH : asOf;
    }

    /** From when the next version holds: never before the one that it follows. */
    public static Instant following(Instant before, Instant now) {
        return now.isAfter(before) ? now : before;
    }

    /**
     * The first version of a thing.
     *
     * @param columns {@code recorded_from} among them
     * @param row a value for each of them
     */
    public static Sql insertion(String table, String columns, List<Object> row) {
        return Sql.of("insert into " + table + " (" + columns + ") values ").rows(List.of(row));
    }

    /**
     * The next version of a thing: closes the row that holds and adds another, or touches nothing when somebody else did before.
     *
     * @param columns {@code recorded_from} among them
     * @param row a value for each of them
     * @param version of the row that holds
     * @param from as of when the next one does
     */
    public static Sql succession(String table, String columns, List<Object> row, UUID id, long version, Instant from) {
        return Sql.of("with closed as (update " + table + " set recorded_to = ")
                .value(from)
                .append(" where id = ")
                .value(id)
                .append(" and version = ")
                .value(version)
                .append(" and " + NOW + " returning id) insert into " + table + " (" + columns
                        + ") select next.* from closed, (values ")
                .rows(List.of(row))
                .append(") as next");
    }
}
