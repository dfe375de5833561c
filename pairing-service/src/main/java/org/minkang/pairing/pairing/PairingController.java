package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.journal.JournalEntry;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pairings over HTTP. */
@Tag(name = "Pairings", description = "结对;pairings of a supporter with a recipient")
@RestController
@RequestMapping("/pairing/v1/pairings")
class PairingController {

    private final PairingService service;

    PairingController(PairingService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listPairings",
            summary = "查询结对;List pairings",
            description = "任一方在调用者辖区内即可见。Shows pairings of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<PairingResponse>> list(Caller caller, PairingFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(PairingResponse::of));
    }

    @Operation(
            operationId = "getPairing",
            summary = "查看结对;Get a pairing",
            description = "结对的双方、期限、计划、协议和签署。Sides, period, plans, agreement and signatures of a pairing.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<PairingResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(PairingController::shown);
    }

    @Operation(
            operationId = "getPairingHistory",
            summary = "查看结对变更记录;What became of a pairing, oldest first",
            description = "每次变更的前后状态,双方均可见。Every change with the state before and after, for both sides.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}/history")
    Mono<Page<JournalEntry>> history(Caller caller, @PathVariable UUID id, Paging paging) {
        return service.history(caller, id, paging);
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
        return service.propose(caller, request)
                .map(pairing -> EntityTag.created(
                        "/pairing/v1/pairings/" + pairing.id(), pairing.version(), PairingResponse.of(pairing)));
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
                .map(PairingController::shown);
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
            @PathVariable PlanKind kind,
            ExpectedVersion expected,
            @RequestBody Plan plan) {
        return service.plan(caller, id, expected, kind, plan).map(PairingController::shown);
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
        return service.submitPlans(caller, id, expected).map(PairingController::shown);
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
        return service.agree(caller, id, expected, terms).map(PairingController::shown);
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
        return service.sign(caller, id, expected, signature).map(PairingController::shown);
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
        return service.withdraw(caller, id, expected, withdrawal.reason()).map(PairingController::shown);
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
        return service.suspend(caller, id, expected, suspension).map(PairingController::shown);
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
        return service.resume(caller, id, expected, resumption.resumedOn()).map(PairingController::shown);
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

    private static ResponseEntity<PairingResponse> shown(Pairing pairing) {
        return EntityTag.ok(pairing.version(), PairingResponse.of(pairing));
    }
}
