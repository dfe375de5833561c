package org.minkang.kit.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;

/**
 * One row of the journal (审计日志).
 *
 * @param position its place in the feed
 * @param recordedAt when it was appended, to the microsecond
 * @param actor the person or system that acted
 * @param client the OAuth client through which they acted
 * @param action what happened, past tense in kebab-case
 * @param entityType singular kebab-case
 * @param entityId which one
 * @param version the entity's version after the change
 * @param regionCode where it belongs
 * @param before the entity as it was, JSON
 * @param after the entity as it is, JSON
 * @param traceId W3C trace id of the request, 32 hex digits
 */
public record JournalEntry(
        FeedPosition position,
        Instant recordedAt,
        String actor,
        String client,
        String action,
        String entityType,
        UUID entityId,
        long version,
        RegionCode regionCode,
        @JsonRawValue @Schema(type = "object") @Nullable String before,
        @JsonRawValue @Schema(type = "object") @Nullable String after,
        String traceId) {

    /** What {@link #of} reads. */
    static final String COLUMNS = "seq, xid::text as xid, recorded_at, actor, client, action, entity_type, entity_id,"
            + " entity_version, region_code, before::text as before, after::text as after, trace_id";

    /** Reads a row selected with {@link #COLUMNS}. */
    static JournalEntry of(Readable row) {
        return new JournalEntry(
                position(row),
                required(row, "recorded_at", Instant.class),
                required(row, "actor", String.class),
                required(row, "client", String.class),
                required(row, "action", String.class),
                required(row, "entity_type", String.class),
                required(row, "entity_id", UUID.class),
                required(row, "entity_version", Long.class),
                new RegionCode(required(row, "region_code", String.class)),
                row.get("before", String.class),
                row.get("after", String.class),
                required(row, "trace_id", String.class));
    }

    /** Reads the place of a row selected with {@code xid::text as xid} and {@code seq}. */
    static FeedPosition position(Readable row) {
        return new FeedPosition(Long.parseLong(required(row, "xid", String.class)), required(row, "seq", Long.class));
    }

    /** As a caller learns of it: without what the entity was and is, as {@link CloudEvent#shownTo}, for who acts for an institution. */
    JournalEntry shownTo(Caller caller) {
        return !caller.actsForInstitution()
                ? this
                : new JournalEntry(
                        position,
                        recordedAt,
                        actor,
                        client,
                        action,
                        entityType,
                        entityId,
                        version,
                        regionCode,
                        null,
                        null,
                        traceId);
    }

    /** The entity's type and what happened to it, as event types end. */
    String kind() {
        return entityType + "." + action;
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
