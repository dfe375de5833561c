package org.minkang.kit.journal.webhook;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import reactor.core.publisher.Mono;

/** Subscriptions, and how far the feed has been handed out to them. */
final class WebhookRepository {

    private static final String WEBHOOKS =
            "select id, client, url, event_types, regions, secret, since_xid::text as since_xid,"
                    + " since_seq, created_at from webhook where ";
    private static final List<SortKey<Webhook>> ORDERS = List.of(new SortKey<>(
            "createdAt", "created_at", webhook -> webhook.createdAt().toString(), Instant::parse));

    private final Database database;

    WebhookRepository(Database database) {
        this.database = database;
    }

    Mono<Void> insert(Webhook webhook) {
        Sql sql = Sql.of(
                "insert into webhook (id, client, url, event_types, regions, secret, since_xid, since_seq, created_at)"
                        + " values ($1, $2, $3, $4, $5, $6, cast($7 as xid8), $8, $9)",
                webhook.id(),
                webhook.client(),
                webhook.url(),
                webhook.eventTypes().toArray(String[]::new),
                webhook.regions().roots().stream().map(RegionCode::value).toArray(String[]::new),
                webhook.secret().text(),
                Long.toString(webhook.since().transaction()),
                webhook.since().sequence(),
                webhook.createdAt());
        return database.update(sql).then();
    }

    /** A client's own subscription. */
    Mono<Webhook> find(UUID id, String client) {
        return database.one(Sql.of(WEBHOOKS + "id = $1 and client = $2", id, client), WebhookRepository::webhook);
    }

    Mono<Page<Webhook>> list(String client, Paging paging) {
        Keyset<Webhook> keyset = Keyset.of(paging, ORDERS, Webhook::id);
        return database.list(keyset.apply(Sql.of(WEBHOOKS + "client = $1", client)), WebhookRepository::webhook)
                .map(rows -> keyset.page(rows, null));
    }

    /** Everybody's. */
    Mono<List<Webhook>> all() {
        return database.list(Sql.of(WEBHOOKS + "true"), WebhookRepository::webhook);
    }

    Mono<Void> delete(UUID id) {
        return database.update(Sql.of("delete from webhook where id = $1", id)).then();
    }

    /** How far the feed has been handed out, locked until the transaction ends; empty when another replica is at it. */
    Mono<FeedPosition> lockCursor() {
        return database.one(
                Sql.of("select xid::text as xid, seq from webhook_cursor for update skip locked"),
                row -> position(row, "xid", "seq"));
    }

    Mono<Void> moveCursor(FeedPosition position) {
        return database.update(Sql.of(
                        "update webhook_cursor set xid = cast($1 as xid8), seq = $2",
                        Long.toString(position.transaction()),
                        position.sequence()))
                .then();
    }

    private static Webhook webhook(Readable row) {
        return new Webhook(
                get(row, "id", UUID.class),
                get(row, "client", String.class),
                get(row, "url", String.class),
                List.of(get(row, "event_types", String[].class)),
                RegionScope.of(Arrays.stream(get(row, "regions", String[].class))
                        .map(RegionCode::new)
                        .toList()),
                new WebhookSecret(get(row, "secret", String.class)),
                position(row, "since_xid", "since_seq"),
                get(row, "created_at", Instant.class));
    }

    private static FeedPosition position(Readable row, String transaction, String sequence) {
        return new FeedPosition(Long.parseLong(get(row, transaction, String.class)), get(row, sequence, Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
