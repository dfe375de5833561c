package org.minkang.pediatrics.target;

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
import org.minkang.pediatrics.history.AsOfFilter;
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

/** Targets over HTTP. */
@Tag(name = "Targets", description = "指标目标;what indicators are to reach")
@RestController
@RequestMapping("/pediatrics/v1/targets")
class TargetController {

    private final TargetService service;

    TargetController(TargetService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listTargets",
            summary = "查询目标;List targets",
            description =
                    "辖区及其各上级的目标;指定区划时,只列衡量该区划的目标。Targets of the caller's regions and of all above; with a region, those it"
                            + " is measured by.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<TargetResponse>> list(Caller caller, TargetFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(TargetResponse::of));
    }

    @Operation(
            operationId = "getTarget",
            summary = "查看目标;Get a target",
            description = "可查看任一时刻的版本。As it is, or was at a moment.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<TargetResponse>> get(Caller caller, @PathVariable UUID id, AsOfFilter filter) {
        return service.get(caller, id, filter.asOf()).map(TargetController::shown);
    }

    @Operation(
            operationId = "layDownTarget",
            summary = "设定目标;Lay down a target",
            description =
                    "主管部门为本辖区设定;未设目标的下级区划沿用。A bureau, for regions of its own; regions below without one inherit it.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<TargetResponse>> lay(Caller caller, @RequestBody TargetRequests.Laid request) {
        return service.lay(caller, request)
                .map(target -> EntityTag.created(
                        "/pediatrics/v1/targets/" + target.id(), target.version(), TargetResponse.of(target)));
    }

    @Operation(
            operationId = "reviseTarget",
            summary = "修订目标;Revise a target",
            description = "补充目标年或更正数值,保留原版本。Dates it or puts its value right; what it was stays to be read.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/{id}")
    Mono<ResponseEntity<TargetResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TargetRequests.Revised request) {
        return service.revise(caller, id, expected, request).map(TargetController::shown);
    }

    @Operation(
            operationId = "withdrawTarget",
            summary = "撤销目标;Withdraw a target",
            description = "说明理由,此后不再据以衡量。With a reason; nobody is measured by it from then on.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<TargetResponse>> withdraw(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TargetRequests.Withdrawn request) {
        return service.withdraw(caller, id, expected, request.reason()).map(TargetController::shown);
    }

    private static ResponseEntity<TargetResponse> shown(Target target) {
        return EntityTag.ok(target.version(), TargetResponse.of(target));
    }
}
