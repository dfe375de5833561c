package org.minkang.pairing.contribution;

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
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.GivenBack;
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

/** Contributions over HTTP. */
@Tag(name = "Contributions", description = "经费与设备支持;funds and equipment that supporters give")
@RestController
@RequestMapping("/pairing/v1/contributions")
class ContributionController {

    private final ContributionService service;

    ContributionController(ContributionService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listContributions",
            summary = "查询经费与设备支持;List contributions",
            description = "任一方在调用者辖区内即可见。Shows contributions of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<ContributionResponse>> list(
            Caller caller, EntryFilter entries, ContributionFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(ContributionResponse::of));
    }

    @Operation(
            operationId = "getContribution",
            summary = "查看经费与设备支持;Get a contribution",
            description = "金额、设备、日期和确认状态。Amount, equipment, day and whether the recipient confirmed it.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ContributionResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(ContributionController::shown);
    }

    @Operation(
            operationId = "recordContribution",
            summary = "登记经费与设备支持;Record a contribution",
            description =
                    "由支援单位登记;设备须注明名称和数量,金额为其总价值(D0-P07)。The supporter records what it gave; equipment is named and counted, and the"
                            + " amount is its value (D0-P07).")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ContributionResponse>> record(Caller caller, @RequestBody ContributionRequest request) {
        return service.record(caller, request)
                .map(contribution -> EntityTag.created(
                        "/pairing/v1/contributions/" + contribution.entry().id(),
                        contribution.entry().version(),
                        ContributionResponse.of(contribution)));
    }

    @Operation(
            operationId = "reviseContribution",
            summary = "更正经费与设备支持;Revise a contribution",
            description = "确认前可更正,更正后待重新确认。Possible until it is confirmed; the recipient then looks at it again.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<ContributionResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ContributionParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(ContributionController::shown);
    }

    @Operation(
            operationId = "confirmContribution",
            summary = "确认经费与设备支持;Confirm a contribution",
            description = "由受援单位确认,确认后不可更正。The recipient confirms; nothing is revised afterwards.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/confirmation")
    Mono<ResponseEntity<ContributionResponse>> confirm(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.confirm(caller, id, expected).map(ContributionController::shown);
    }

    @Operation(
            operationId = "returnContribution",
            summary = "退回经费与设备支持;Give a contribution back",
            description = "由受援单位说明理由退回,支援单位更正后重新确认。The recipient says what is wrong; the supporter revises it.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/return")
    Mono<ResponseEntity<ContributionResponse>> giveBack(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody GivenBack request) {
        return service.giveBack(caller, id, expected, request.reason()).map(ContributionController::shown);
    }

    private static ResponseEntity<ContributionResponse> shown(Contribution contribution) {
        return EntityTag.ok(contribution.entry().version(), ContributionResponse.of(contribution));
    }
}
