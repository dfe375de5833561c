package org.minkang.kit.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only record of every change (审计日志): audit trail, event feed and webhooks are all read from it. Appending happens in the
 * transaction that makes the change, so that there is never one without the other.
 */
public final class Journal {

    private static final String INSERT =
            "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, before, after,"
                    + " trace_id) values (";

    private final Database database;
    private final JsonMapper json;
    private final JournalReader reader;
    private final @Nullable LiveFeed live;

    public Journal(Database database, JsonMapper json) {
        this(database, json, null);
    }

    Journal(Database database, JsonMapper json, @Nullable LiveFeed live) {
        this.database = database;
        this.json = json;
        this.reader = new JournalReader(database);
        this.live = live;
    }

    /** Appends one change; call it inside the transaction that makes it. */
    public Mono<Void> append(Caller caller, Change change) {
        return append(Sql.of(INSERT), caller, change);
    }

    /**
     * Makes one change and appends it in a single statement: both or neither, in one round trip, inside a transaction or without.
     *
     * @param write makes the change; it must not depend on how many rows it finds
     */
    public Mono<Void> append(Caller caller, Change change, Sql write) {
        return append(write.then(INSERT), caller, change);
    }

    /**
     * Appends a change for each row that one statement changes, within that statement.
     *
     * @param action what happened to each, as in {@link Change}
     * @param entityType what each is
     * @param changing begins the statement: {@code with … changed as (…)}, where {@code changed} has the columns id, version, region, before
     *     and after, the last two json
     * @return how many rows there were
     */
    public Mono<Long> appendAll(Caller caller, String action, String entityType, Sql changing) {
        Sql statement = changing.append(
                        " insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, before,"
                                + " after, trace_id) select ")
                .value(caller.subject())
                .append(", ")
                .value(caller.client())
                .append(", ")
                .value(action)
                .append(", ")
                .value(entityType)
                .append(", id, version, region, before, after, ")
                .value(caller.traceId())
                .append(" from changed order by id");
        return database.update(statement).flatMap(rows -> woken(Mono.empty()).thenReturn(rows));
    }

    private Mono<Void> append(Sql insert, Caller caller, Change change) {
        insert.value(caller.subject())
                .append(", ")
                .value(caller.client())
                .append(", ")
                .value(change.action())
                .append(", ")
                .value(change.entityType())
                .append(", ")
                .value(change.entityId())
                .append(", ")
                .value(change.version())
                .append(", ")
                .value(change.region().value())
                .append(", cast(")
                .value(text(change.before()), String.class)
                .append(" as json), cast(")
                .value(text(change.after()), String.class)
                .append(" as json), ")
                .value(caller.traceId())
                .append(")");
        return woken(database.update(insert).then());
    }

    private Mono<Void> woken(Mono<Void> appended) {
        return live != null && live.isFollowed() ? appended.then(database.afterCommit(live::wake)) : appended;
    }

    /**
     * What became of one entity, oldest first; nothing when it lies outside the scope.
     *
     * @param scope the caller's regions
     */
    public Mono<Page<JournalEntry>> history(UUID entityId, RegionScope scope, Paging paging) {
        return reader.history(entityId, scope, paging);
    }

    private @Nullable String text(@Nullable Object entity) {
        return entity == null ? null : json.writeValueAsString(entity);
    }
}
