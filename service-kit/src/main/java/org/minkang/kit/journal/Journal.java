package org.minkang.kit.journal;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only record of every change (审计日志): audit trail, event feed and webhooks are all read from it. Appending happens in the
 * transaction that makes the change, so that there is never one without the other.
 */
public final class Journal {

    private final Database database;
    private final JsonMapper json;

    public Journal(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Appends one change; call it inside the transaction that makes it. */
    public Mono<Void> append(Caller caller, Change change) {
        Sql insert = Sql.of(
                        "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code,"
                                + " before, after, trace_id) values ($1, $2, $3, $4, $5, $6, $7, cast(",
                        caller.subject(),
                        caller.client(),
                        change.action(),
                        change.entityType(),
                        change.entityId(),
                        change.version(),
                        change.region().value())
                .value(text(change.before()), String.class)
                .append(" as json), cast(")
                .value(text(change.after()), String.class)
                .append(" as json), ")
                .value(caller.traceId())
                .append(")");
        return database.update(insert).then();
    }

    private @Nullable String text(@Nullable Object entity) {
        return entity == null ? null : json.writeValueAsString(entity);
    }
}
