package org.minkang.kit.journal.webhook;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries and when they are due. */
final class DeliveryRepository {

    /** How long an attempt may take before another process takes it for lost; more than the time-out of a whole batch. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int ROWS_A_STATEMENT = 1_000;
    private static final String COLUMNS =
            "id, seq, event_type, status, attempts, due_at, last_status, last_fault, created_at";
    private static final List<SortKey<Delivery>> ORDERS = List.of(new SortKey<>(
            "createdAt", "created_at", delivery -> delivery.createdAt().toString(), Instant::parse));

    /**
     * One event for one subscriber.
     *
     * @param webhook the subscription
     * @param sequence journal row of the event
     * @param eventType its type
     */
    record Due(UUID webhook, long sequence, String eventType) {}

    private final Database database;

    DeliveryRepository(Database database) {
        this.database = database;
    }

    Mono<Void> insert(List<Due> due, Instant now) {
        return Flux.fromIterable(due)
                .buffer(ROWS_A_STATEMENT)
                .concatMap(rows -> database.update(insertion(rows, now)))
                .then();
    }

    /** Takes on deliveries that are due, for one attempt each. */
    Mono<List<ClaimedDelivery>> claim(Instant now, int most) {
        Sql sql = Sql.of(
                "update webhook_delivery delivery set attempts = attempts + 1, due_at = $1 from webhook"
                        + " where webhook.id = delivery.webhook_id and delivery.id in (select id from webhook_delivery"
                        + " where status = 'PENDING' and due_at <= $2 order by due_at limit $3 for update skip locked)"
                        + " returning delivery.id, delivery.seq, delivery.attempts, webhook.url, webhook.secret",
                now.plus(LEASE),
                now,
                most);
        return database.list(sql, DeliveryRepository::claimed);
    }

    /**
     * Notes how an attempt went, unless another attempt was begun since.
     *
     * @param dueAt when to try again, for a delivery that stays pending
     */
    Mono<Void> settle(ClaimedDelivery claimed, DeliveryStatus status, Instant dueAt, Outcome outcome) {
        Sql sql = Sql.of("update webhook_delivery set status = ")
                .value(status.name())
                .append(", due_at = ")
                .value(dueAt)
                .append(", last_status = ")
                .value(outcome.status(), Integer.class)
                .append(", last_fault = ")
                .value(name(outcome.fault()), String.class)
                .append(" where true")
                .andEqual("id", claimed.id())
                .andEqual("attempts", claimed.attempt());
        return database.update(sql).then();
    }

    Mono<Page<Delivery>> list(UUID webhook, @Nullable DeliveryStatus status, Paging paging) {
        Keyset<Delivery> keyset = Keyset.of(paging, ORDERS, Delivery::id);
        Sql sql = Sql.of("select " + COLUMNS + " from webhook_delivery where webhook_id = $1", webhook)
                .andEqual("status", status);
        return database.list(keyset.apply(sql), DeliveryRepository::delivery).map(rows -> keyset.page(rows, null));
    }

    Mono<Delivery> find(UUID webhook, UUID id) {
        return database.one(
                Sql.of("select " + COLUMNS + " from webhook_delivery where webhook_id = $1 and id = $2", webhook, id),
                DeliveryRepository::delivery);
    }

    /** Makes a finished delivery due again as if it were new; empty when it is still pending. */
    Mono<Delivery> replay(UUID webhook, UUID id, Instant now) {
        Sql sql = Sql.of(
                "update webhook_delivery set status = 'PENDING', attempts = 0, due_at = $3 where webhook_id = $1 and id = $2"
                        + " and status <> 'PENDING' returning " + COLUMNS,
                webhook,
                id,
                now);
        return database.one(sql, DeliveryRepository::delivery);
    }

    private static Sql insertion(List<Due> due, Instant now) {
        List<List<Object>> rows = due.stream()
                .map(one -> List.<Object>of(Ids.next(), one.webhook(), one.sequence(), one.eventType(), now, now))
                .toList();
        return Sql.of("insert into webhook_delivery (id, webhook_id, seq, event_type, due_at, created_at) values ")
                .rows(rows)
                .append(" on conflict (webhook_id, seq) do nothing");
    }

    private static ClaimedDelivery claimed(Readable row) {
        return new ClaimedDelivery(
                get(row, "id", UUID.class),
                get(row, "seq", Long.class),
                get(row, "attempts", Integer.class),
                get(row, "url", String.class),
                new WebhookSecret(get(row, "secret", String.class)));
    }

    private static Delivery delivery(Readable row) {
        String fault = row.get("last_fault", String.class);
        return new Delivery(
                get(row, "id", UUID.class),
                get(row, "seq", Long.class).toString(),
                get(row, "event_type", String.class),
                DeliveryStatus.valueOf(get(row, "status", String.class)),
                get(row, "attempts", Integer.class),
                get(row, "due_at", Instant.class),
                row.get("last_status", Integer.class),
                fault == null ? null : DeliveryFault.valueOf(fault),
                get(row, "created_at", Instant.class));
    }

    private static @Nullable String name(@Nullable DeliveryFault fault) {
        return fault == null ? null : fault.name();
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
