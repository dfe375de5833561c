package org.minkang.kit.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import reactor.core.publisher.Mono;

/**
 * The journal in an order in which nothing is ever inserted before what has been read: by transaction, and only below the oldest
 * transaction still running. Whoever goes on from {@link FeedSlice#next} therefore misses nothing.
 */
public final class JournalFeed {

    /** Rows looked at for one slice, so that a filter that matches little costs no more than one that matches all. */
    static final int WINDOW = 2_000;

    private static final String PLACE = "select xid::text as xid, seq from journal where ";
    private static final String SETTLED = "xid < pg_snapshot_xmin(pg_current_snapshot())";

    private final Database database;

    public JournalFeed(Database database) {
        this.database = database;
    }

    /** The place of the newest settled row, {@link FeedPosition#START} when there is none. */
    public Mono<FeedPosition> latest() {
        Sql newest = Sql.of(PLACE + SETTLED + " order by journal.xid desc, seq desc limit 1");
        return database.one(newest, JournalEntry::position).defaultIfEmpty(FeedPosition.START);
    }

    /**
     * What comes after a place.
     *
     * @param after exclusive; {@link FeedPosition#LATEST} for the place to wait at
     * @param scope whose rows
     * @param kind {@code <entity type>.<action>}, or null for all
     * @param limit most entries, 1 or more
     */
    public Mono<FeedSlice> read(FeedPosition after, RegionScope scope, @Nullable String kind, int limit) {
        if (after.equals(FeedPosition.LATEST)) {
            return latest().map(newest -> new FeedSlice(newest, List.of(), newest, false));
        }
        return edge(after)
                .flatMap(edge -> entries(after, edge.position(), scope, kind, limit)
                        .map(entries -> slice(after, entries, edge, limit)))
                .defaultIfEmpty(new FeedSlice(after, List.of(), after, false));
    }

    /** One row by its number, whoever may see it. */
    public Mono<JournalEntry> find(long sequence) {
        return database.one(
                Sql.of("select " + JournalEntry.COLUMNS + " from journal where seq = $1", sequence), JournalEntry::of);
    }

    private record Edge(FeedPosition position, boolean more) {}

    /** The last row of the window after a place, or else the newest settled one; empty when nothing settled is after it. */
    private Mono<Edge> edge(FeedPosition after) {
        Sql sql = Sql.of("(select xid::text as xid, seq, true as more from journal where ");
        after.compare(sql, ">").append(" and " + SETTLED + " order by journal.xid, seq limit 1 offset " + (WINDOW - 1));
        sql.append(") union all (select xid::text as xid, seq, false as more from journal where ");
        after.compare(sql, ">").append(" and " + SETTLED + " order by journal.xid desc, seq desc limit 1) limit 1");
        return database.one(
                sql, row -> new Edge(JournalEntry.position(row), Boolean.TRUE.equals(row.get("more", Boolean.class))));
    }

    private Mono<List<JournalEntry>> entries(
            FeedPosition after, FeedPosition edge, RegionScope scope, @Nullable String kind, int limit) {
        Sql sql = Sql.of("select " + JournalEntry.COLUMNS + " from journal where ");
        after.compare(sql, ">").append(" and ");
        edge.compare(sql, "<=").within("region_code", scope).andEqual("entity_type || '.' || action", kind);
        return database.list(sql.append(" order by journal.xid, seq limit ").value(limit), JournalEntry::of);
    }

    private static FeedSlice slice(FeedPosition after, List<JournalEntry> entries, Edge edge, int limit) {
        boolean full = entries.size() == limit;
        FeedPosition next = full ? entries.get(limit - 1).position() : edge.position();
        return new FeedSlice(
                after, entries, next, edge.more() || edge.position().isAfter(next));
    }
}
