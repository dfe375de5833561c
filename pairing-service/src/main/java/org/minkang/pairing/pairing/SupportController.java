package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How support rests, goes on and ends, over HTTP. */
@Tag(name = "Pairings", description = "结对;pairings of a supporter with a recipient")
@RestController
@RequestMapping("/pairing/v1/pairings")
class SupportController {

    private final SupportService service;

    SupportController(SupportService service) {
        this.service = service;
    }

    @Operation(
            operationId = "suspendPairing",
            summary = "中止支援;Let support rest for a while",
            description = "中止期间不计服务日。Days of suspension are not due and do not count as service.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/suspension")
    Mono<ResponseEntity<PairingResponse>> suspend(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PairingRequests.Suspended suspension) {
        return service.suspend(caller, id, expected, suspension).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "resumePairing",
            summary = "恢复支援;Let support go on",
            description = "自恢复之日起继续计算。Staff are due again from that day.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/resumption")
    Mono<ResponseEntity<PairingResponse>> resume(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PairingRequests.Resumed resumption) {
        return service.resume(caller, id, expected, resumption.resumedOn()).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "terminatePairing",
            summary = "终止结对;End a pairing before its time",
            description =
                    "受援单位次日起若无其他支援,warnings 给出 COVERAGE_DROPS。Warns with COVERAGE_DROPS when nobody else supports the"
                            + " recipient from the next day on.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/termination")
    Mono<ResponseEntity<PairingResponse>> terminate(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PairingRequests.Terminated termination) {
        return service.terminate(caller, id, expected, termination)
                .flatMap(pairing -> service.isUncoveredAfter(pairing)
                        .map(uncovered -> uncovered
                                ? PairingResponse.of(pairing).with("COVERAGE_DROPS")
                                : PairingResponse.of(pairing)))
                .map(response -> EntityTag.ok(response.version(), response));
    }

    @Operation(
            operationId = "withdrawPairing",
            summary = "撤回结对;Withdraw a pairing before staff are on post",
            description = "派驻人员到岗前可撤回。Possible before staff are on post.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<PairingResponse>> withdraw(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PairingRequests.Withdrawal withdrawal) {
        return service.withdraw(caller, id, expected, withdrawal.reason()).map(PairingResponse::shown);
    }
}
