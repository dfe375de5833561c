package org.minkang.kit.obligation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who owes what by when, for every service that keeps obligations. */
@Tag(name = "Obligations", description = "应办事项;who owes what by when")
@RestController
@RequestMapping("/${minkang.service.name}/v1/obligations")
class ObligationController {

    private final ObligationService service;

    ObligationController(ObligationService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listObligations",
            summary = "查询应办事项;List obligations, soonest first",
            description =
                    "紧迫程度按今天(北京时间)计算;医疗机构只见本机构的事项。How pressing each is today in China; an institution sees what it owes itself.")
    @Access(scope = "obligations.read")
    @GetMapping
    Mono<Page<ObligationResponse>> list(Caller caller, ObligationFilter filter, Paging paging) {
        return service.list(caller, filter, paging);
    }

    @Operation(
            operationId = "getObligation",
            summary = "查看应办事项;Get an obligation",
            description = "附今天的紧迫程度。With how pressing it is today.")
    @Access(scope = "obligations.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ObligationResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(ObligationController::shown);
    }

    @Operation(
            operationId = "waiveObligation",
            summary = "免除应办事项;Waive an obligation",
            description = "待履行的事项无须再办,须说明理由。An open one need not be met any more, for the reason given.")
    @Access(
            scope = "obligations.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INS_PROV, Role.INS_CITY, Role.INS_COUNTY
            })
    @PostMapping("/{id}/waiver")
    Mono<ResponseEntity<ObligationResponse>> waive(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody ObligationWaiver waiver) {
        return service.waive(caller, id, expected, waiver.reason()).map(ObligationController::shown);
    }

    private static ResponseEntity<ObligationResponse> shown(ObligationResponse obligation) {
        return EntityTag.ok(obligation.version(), obligation);
    }
}
