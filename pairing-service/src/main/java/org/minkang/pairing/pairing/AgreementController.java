package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What both sides of a pairing settle, over HTTP: plans, agreement and signatures. */
@Tag(name = "Pairings", description = "结对;pairings of a supporter with a recipient")
@RestController
@RequestMapping("/pairing/v1/pairings")
class AgreementController {

    private final PairingService service;

    AgreementController(PairingService service) {
        this.service = service;
    }

    @Operation(
            operationId = "writePlan",
            summary = "编制年度或三年计划;Write the annual or three-year plan",
            description = "报送前可反复修改。Can be rewritten until the plans are handed in.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}/plans/{kind}")
    Mono<ResponseEntity<PairingResponse>> plan(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "年度计划或三年计划;Which of the two plans") @PathVariable PlanKind kind,
            ExpectedVersion expected,
            @RequestBody Plan plan) {
        return service.plan(caller, id, expected, kind, plan).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "submitPlans",
            summary = "报送计划;Hand both plans in",
            description = "年度和三年计划均须具备(D0-N04)。Both plans must exist (D0-N04).")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/plan-submission")
    Mono<ResponseEntity<PairingResponse>> submitPlans(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.submitPlans(caller, id, expected).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "settleAgreement",
            summary = "商定协议;Settle the agreement",
            description = "重新商定则已有签署作废。Settling it anew takes back what was signed.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}/agreement")
    Mono<ResponseEntity<PairingResponse>> agree(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody Agreement terms) {
        return service.agree(caller, id, expected, terms).map(PairingResponse::shown);
    }

    @Operation(
            operationId = "signPairing",
            summary = "一方签署协议;One side signs the agreement",
            description = "双方签署后结对生效。With the second signature the pairing is signed.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/signature")
    Mono<ResponseEntity<PairingResponse>> sign(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody Signature signature) {
        return service.sign(caller, id, expected, signature).map(PairingResponse::shown);
    }
}
