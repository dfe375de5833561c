package org.minkang.kit.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
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

    /** What the filters let through, newest first. */
    Mono<Page<JournalEntry>> audit(AuditQuery query, RegionScope scope, Paging paging) {
        JournalCursor after = JournalCursor.of(paging);
        Sql sql = filtered(Sql.of(ROWS), query, scope);
        if (after != null) {
            sql.append(" and (recorded_at, seq) < (").value(after.recordedAt()).append(", ");
            sql.value(after.sequence()).append(")");
        }
        sql.append(" order by recorded_at desc, seq desc limit ").value(paging.rows() + 1);
        return page(sql, count(query, scope), paging);
    }

    private Mono<Page<JournalEntry>> page(Sql rows, Sql count, Paging paging) {
        Mono<Long> total = paging.counted()
                ? database.one(count, row -> row.get(0, Long.class)).map(found -> found)
                : Mono.empty();
        return database.list(rows, JournalEntry::of).flatMap(found -> total.map(counted -> page(found, counted, paging))
                .switchIfEmpty(Mono.fromSupplier(() -> page(found, null, paging))));
    }

    private static Sql count(AuditQuery query, RegionScope scope) {
        return filtered(Sql.of("select count(*) from journal where true"), query, scope);
    }

    private static Sql filtered(Sql sql, AuditQuery query, RegionScope scope) {
        return sql.andEqual("entity_id", query.entityId())
                .andEqual("actor", query.actor())
                .andEqual("action", query.action())
                .and("recorded_at >=", query.from())
                .and("recorded_at <", query.to())
                .within("region_code", scope);
    }

    private static Page<JournalEntry> page(List<JournalEntry> rows, @Nullable Long total, Paging paging) {
        boolean more = rows.size() > paging.rows();
        List<JournalEntry> items = more ? rows.subList(0, paging.rows()) : rows;
        String next = more ? JournalCursor.after(items.get(items.size() - 1)).text() : null;
        return new Page<>(items, new Page.Position(next, total));
    }
}
