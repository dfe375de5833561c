package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.journal.JournalEntry;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pairings over HTTP: seen, proposed and fixed. */
@Tag(name = "Pairings", description = "结对;pairings of a supporter with a recipient")
@RestController
@RequestMapping("/pairing/v1/pairings")
class PairingController {

    private final PairingService service;
    private final PairingReading reading;

    PairingController(PairingService service, PairingReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @Operation(
            operationId = "listPairings",
            summary = "查询结对;List pairings",
            description = "任一方在调用者辖区内即可见。Shows pairings of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<PairingResponse>> list(Caller caller, PairingFilter filter, Paging paging) {
        return reading.list(caller, filter, paging).map(page -> page.map(PairingResponse::of));
    }

    @Operation(
            operationId = "getPairing",
            summary = "查看结对;Get a pairing",
            description = "结对的双方、期限、计划、协议和签署。Sides, period, plans, agreement and signatures of a pairing.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<PairingResponse>> get(Caller caller, @PathVariable UUID id) {
        return reading.get(caller, id).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "getPairingHistory",
            summary = "查看结对变更记录;What became of a pairing, oldest first",
            description = "每次变更的前后状态,双方均可见。Every change with the state before and after, for both sides.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}/history")
    Mono<Page<JournalEntry>> history(Caller caller, @PathVariable UUID id, Paging paging) {
        return reading.history(caller, id, paging);
    }

    @Operation(
            operationId = "proposePairing",
            summary = "拟定结对;Propose a pairing",
            description = "一次列出所有不符合的规则。Names every rule that is broken at once.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PairingResponse>> propose(Caller caller, @RequestBody PairingRequests.Proposed request) {
        return service.propose(caller, request).map(PairingResponse::created);
    }

    @Operation(
            operationId = "designatePairing",
            summary = "确定结对;Designate a pairing under a published programme",
            description = "方案须已发布。The programme must be published.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/designation")
    Mono<ResponseEntity<PairingResponse>> designate(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PairingRequests.Designation designation) {
        return service.designate(caller, id, expected, designation.designatedOn())
                .map(PairingResponse::shown);
    }
}
