package org.minkang.kit.journal;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import reactor.core.publisher.Mono;

/** Pages of the journal for people: what became of one entity, who did what when. */
final class JournalReader {

    private static final String ROWS = "select " + JournalEntry.COLUMNS + " from journal where true";

    private final Database database;

    JournalReader(Database database) {
        this.database = database;
    }

    /** One entity's changes, oldest first. */
    Mono<Page<JournalEntry>> history(UUID entityId, RegionScope scope, Paging paging) {
        JournalCursor after = JournalCursor.of(paging);
        Sql sql = Sql.of(ROWS).andEqual("entity_id", entityId).within("region_code", scope);
        if (after != null) {
            sql.append(" and seq > ").value(after.sequence());
        }
        sql.append(" order by seq limit ").value(paging.rows() + 1);
        return page(sql, count(new AuditQuery(entityId, null, null, null, null), scope), paging);
    }

    /** What the filters let through, newest first: a page of each region of the scope, and of these rows those that come first. */
    Mono<Page<JournalEntry>> audit(AuditQuery query, RegionScope scope, Paging paging) {
        Sql sql = Sql.of("select * from (");
        String separator = "(";
        for (UnaryOperator<Sql> branch : new Side("region_code", scope, null).branches("recorded_at")) {
            sql.append(separator).append(newest(branch.apply(filtered(Sql.of(ROWS), query)), paging));
            separator = ") union all (";
        }
        return page(ordered(sql.append(")) regions"), paging), count(query, scope), paging);
    }

    private static Sql newest(Sql sql, Paging paging) {
        JournalCursor after = JournalCursor.of(paging);
        if (after != null) {
            sql.append(" and (recorded_at, seq) < (").value(after.recordedAt()).append(", ");
            sql.value(after.sequence()).append(")");
        }
        return ordered(sql, paging);
    }

    private static Sql ordered(Sql sql, Paging paging) {
        return sql.append(" order by recorded_at desc, seq desc limit ").value(paging.rows() + 1);
    }

    private Mono<Page<JournalEntry>> page(Sql rows, Sql count, Paging paging) {
        Mono<Long> total = paging.counted()
                ? database.one(count, row -> row.get(0, Long.class)).map(found -> found)
                : Mono.empty();
        return database.list(rows, JournalEntry::of).flatMap(found -> total.map(counted -> page(found, counted, paging))
                .switchIfEmpty(Mono.fromSupplier(() -> page(found, null, paging))));
    }

    private static Sql count(AuditQuery query, RegionScope scope) {
        return filtered(Sql.of("select count(*) from journal where true"), query)
                .within("region_code", scope);
    }

    private static Sql filtered(Sql sql, AuditQuery query) {
        return sql.andEqual("entity_id", query.entityId())
                .andEqual("actor", query.actor())
                .andEqual("action", query.action())
                .and("recorded_at >=", query.from())
                .and("recorded_at <", query.to());
    }

    private static Page<JournalEntry> page(List<JournalEntry> rows, @Nullable Long total, Paging paging) {
        boolean more = rows.size() > paging.rows();
        List<JournalEntry> items = more ? rows.subList(0, paging.rows()) : rows;
        String next = more ? JournalCursor.after(items.get(items.size() - 1)).text() : null;
        return new Page<>(items, new Page.Position(next, total));
    }
}
