package org.minkang.pediatrics.round;

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
import org.minkang.pediatrics.resource.Moved;
import org.minkang.pediatrics.resource.ReturnStep;
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

/** Rounds over HTTP. */
@Tag(name = "Return rounds", description = "年报任务;who owes returns of a year")
@RestController
@RequestMapping("/pediatrics/v1/return-rounds")
class RoundController {

    private final RoundService service;

    RoundController(RoundService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listReturnRounds",
            summary = "查询年报任务;List return rounds",
            description = "辖区内及其上级的任务。Those in the caller's regions and of the divisions above.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<RoundResponse>> list(Caller caller, RoundFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(RoundResponse::of));
    }

    @Operation(
            operationId = "getReturnRound",
            summary = "查看年报任务;Get a return round",
            description = "任务本身;各机构年报见 /returns。The round itself; its returns are at /returns.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<RoundResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(RoundController::shown);
    }

    @Operation(
            operationId = "openReturnRound",
            summary = "布置年报任务;Open a return round",
            description = "为年末在运营而尚无该年年报的各机构生成待报年报及应办事项;以后登记的机构随后补上。已按下级任务应报的机构,期限不变。同一地区同一年只有一个;"
                    + "上级任务已包含的不再布置。Makes a draft for every institution at work by the end of the year that has no return of it"
                    + " yet, with what it owes; those registered later follow. Who owes one by a round inside the region keeps its date. A"
                    + " region has one for a year, and none where a wider round asks the same institutions.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<RoundResponse>> open(Caller caller, @RequestBody RoundRequests.Opened request) {
        return service.open(caller, request)
                .map(round -> EntityTag.created(
                        "/pediatrics/v1/return-rounds/" + round.id(), round.version(), RoundResponse.of(round)));
    }

    @Operation(
            operationId = "closeReturnRound",
            summary = "结束年报任务;Close a return round",
            description = "以后登记的机构不再按本任务补生成年报;已应报的仍应报。By it institutions registered later owe none; what is owed stays"
                    + " owed.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/closure")
    Mono<ResponseEntity<RoundResponse>> close(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.close(caller, id, expected).map(RoundController::shown);
    }

    @Operation(
            operationId = "checkReturnRound",
            summary = "批量审核;Check the returns of a round",
            description = "审核辖区内所有已报送的年报,本人报送的除外,并说明未审核的原因。Checks all that are submitted in the caller's regions, but"
                    + " what the caller submitted, and says why others are left.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/check")
    Mono<Moved> check(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody RoundRequests.Step request) {
        return service.move(caller, id, expected, ReturnStep.CHECK, request.region());
    }

    @Operation(
            operationId = "approveReturnRound",
            summary = "批量审定;Approve the returns of a round",
            description =
                    "审定辖区内所有已审核的年报,本人报送或审核的除外。Approves all that are checked, but what the caller submitted or checked.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN})
    @PostMapping("/{id}/approval")
    Mono<Moved> approve(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody RoundRequests.Step request) {
        return service.move(caller, id, expected, ReturnStep.APPROVAL, request.region());
    }

    @Operation(
            operationId = "lockReturnRound",
            summary = "批量锁定;Lock the returns of a round",
            description = "锁定辖区内所有已审定的年报。Locks all that are approved.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN})
    @PostMapping("/{id}/lock")
    Mono<Moved> lock(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody RoundRequests.Step request) {
        return service.move(caller, id, expected, ReturnStep.LOCK, request.region());
    }

    private static ResponseEntity<RoundResponse> shown(ReturnRound round) {
        return EntityTag.ok(round.version(), RoundResponse.of(round));
    }
}
