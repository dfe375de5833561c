package org.minkang.kit.journal.webhook;

import static org.minkang.kit.identity.Role.AUDITOR;
import static org.minkang.kit.identity.Role.CITY_ADMIN;
import static org.minkang.kit.identity.Role.COUNTY_ADMIN;
import static org.minkang.kit.identity.Role.INS_AGENCY;
import static org.minkang.kit.identity.Role.INS_CITY;
import static org.minkang.kit.identity.Role.INS_COUNTY;
import static org.minkang.kit.identity.Role.INS_PROV;
import static org.minkang.kit.identity.Role.PROV_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/webhooks")
@Tag(name = "webhooks", description = "事件推送;Events sent to subscribers")
class WebhookController {

    private static final String SCOPE = "webhooks.write";

    private final WebhookService service;
    private final WebhookRepository webhooks;
    private final String path;

    WebhookController(WebhookService service, WebhookRepository webhooks, ServiceProperties properties) {
        this.service = service;
        this.webhooks = webhooks;
        this.path = properties.path() + "/webhooks/";
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(
            scope = SCOPE,
            roles = {PROV_ADMIN, CITY_ADMIN, COUNTY_ADMIN, INS_PROV, INS_CITY, INS_COUNTY, INS_AGENCY, AUDITOR})
    @Operation(
            operationId = "createWebhook",
            summary = "订阅事件;Subscribe to events; the secret is shown this once",
            description =
                    "按 Standard Webhooks 签名推送;只显示一次密钥。事件含全部内容,故只供主管部门、经办机构和审计订阅。Sends events signed by Standard Webhooks; the"
                            + " secret is not shown again. Events have their whole content, so bureaus, agencies and auditors only.")
    Mono<ResponseEntity<WebhookView>> create(Caller caller, @RequestBody WebhookRequest request) {
        return service.create(caller, request)
                .map(webhook -> EntityTag.created(path + webhook.id(), Webhook.VERSION, WebhookView.created(webhook)));
    }

    @GetMapping
    @Access(scope = SCOPE)
    @Operation(
            operationId = "listWebhooks",
            summary = "查询本客户端的订阅;List the client's subscriptions",
            description = "只显示本客户端的订阅。Shows the calling client's own.")
    Mono<Page<WebhookView>> list(Caller caller, Paging paging) {
        return webhooks.list(caller.client(), paging).map(page -> page.map(WebhookView::of));
    }

    @GetMapping("/{id}")
    @Access(scope = SCOPE)
    @Operation(
            operationId = "getWebhook",
            summary = "查询一项订阅;Get a subscription",
            description = "不显示密钥。Without its secret.")
    Mono<ResponseEntity<WebhookView>> get(Caller caller, @PathVariable UUID id) {
        return service.find(caller, id).map(webhook -> EntityTag.ok(Webhook.VERSION, WebhookView.of(webhook)));
    }

    @DeleteMapping("/{id}")
    @Access(scope = SCOPE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteWebhook",
            summary = "取消订阅;End a subscription",
            description = "此后不再推送。Nothing is sent any more.")
    Mono<Void> delete(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.find(caller, id)
                .filter(webhook -> expected.value() == Webhook.VERSION)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .flatMap(webhook -> service.delete(caller, webhook));
    }
}
