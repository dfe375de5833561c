package org.minkang.kit.journal.webhook;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.minkang.kit.problem.InvalidValueException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Calls subscribers. Follows no redirect and reads no answer but its status. */
final class WebhookSender {

    private final HttpClient client;
    private final Duration timeout;

    WebhookSender(TargetGuard guard, Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .resolver(new GuardedResolver(guard))
                .followRedirect(false)
                .disableRetry(true)
                .responseTimeout(timeout)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis());
    }

    /** Makes one attempt; a failure is an outcome, not an error. */
    Mono<Outcome> send(ClaimedDelivery delivery, byte[] body, Instant now) {
        String messageId = "msg_" + delivery.id();
        return client.headers(headers -> sign(headers, delivery, messageId, body, now))
                .post()
                .uri(delivery.url())
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response()
                .map(response -> Outcome.answered(response.status().code()))
                .timeout(timeout)
                .onErrorResume(failure -> Mono.just(Outcome.failed(fault(failure))));
    }

    private static void sign(
            HttpHeaders headers, ClaimedDelivery delivery, String messageId, byte[] body, Instant now) {
        headers.set("content-type", "application/cloudevents+json");
        headers.set("content-length", body.length);
        headers.set("webhook-id", messageId);
        headers.set("webhook-timestamp", now.getEpochSecond());
        headers.set("webhook-signature", delivery.secret().sign(messageId, now, body));
    }

    private static DeliveryFault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException refused && refused.code().equals("WEBHOOK_TARGET_REFUSED")) {
                return DeliveryFault.TARGET_REFUSED;
            }
            if (cause instanceof TimeoutException || cause instanceof ReadTimeoutException) {
                return DeliveryFault.TIMEOUT;
            }
        }
        return DeliveryFault.UNREACHABLE;
    }
}
