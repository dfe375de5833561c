package org.minkang.kit.journal.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/webhooks/{id}/deliveries")
@Tag(name = "webhooks")
class DeliveryController {

    private static final String SCOPE = "webhooks.write";

    private final WebhookService webhooks;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    DeliveryController(WebhookService webhooks, DeliveryRepository deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping
    @Access(scope = SCOPE)
    @Operation(
            operationId = "listDeliveries",
            summary = "查询推送记录;List what was sent, is due or was given up",
            description = "含重试次数和最近一次结果。With attempts and the last outcome.")
    Mono<Page<Delivery>> list(Caller caller, @PathVariable UUID id, DeliveryFilter filter, Paging paging) {
        return webhooks.find(caller, id).flatMap(webhook -> deliveries.list(id, filter.status(), paging));
    }

    @PostMapping("/{deliveryId}/replay")
    @Access(scope = SCOPE)
    @Operation(
            operationId = "replayDelivery",
            summary = "重新推送;Send once more what was finished or given up",
            description = "对方恢复后重新推送。For when the receiver is back.")
    Mono<Delivery> replay(Caller caller, @PathVariable UUID id, @PathVariable UUID deliveryId) {
        return webhooks.find(caller, id)
                .flatMap(webhook -> deliveries.replay(id, deliveryId, clock.instant()))
                .switchIfEmpty(Mono.defer(() -> refusal(id, deliveryId)));
    }

    private Mono<Delivery> refusal(UUID id, UUID deliveryId) {
        return deliveries
                .find(id, deliveryId)
                .<Delivery>map(pending -> {
                    throw ProblemException.transitionNotAllowed("replay", pending.status(), List.of());
                })
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("delivery", deliveryId)));
    }
}
