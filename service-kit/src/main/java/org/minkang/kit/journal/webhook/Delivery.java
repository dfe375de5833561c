package org.minkang.kit.journal.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscriber.
 *
 * @param id also the message id that the subscriber sees
 * @param eventId id of the event
 * @param eventType type of the event
 * @param status what became of it
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, while pending
 * @param lastStatus HTTP status of the last attempt, absent when there was no answer
 * @param lastFault why the last attempt failed
 * @param createdAt when the event was handed out
 */
@Schema(description = "推送记录;One event on its way to one subscriber")
record Delivery(
        UUID id,
        String eventId,
        String eventType,
        DeliveryStatus status,
        int attempts,
        Instant dueAt,
        @Nullable Integer lastStatus,
        @Nullable DeliveryFault lastFault,
        Instant createdAt) {}
