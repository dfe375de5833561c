package org.minkang.pediatrics.resource;

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

/** Returns over HTTP. */
@Tag(name = "Returns", description = "儿童医疗资源年报;what institutions have for children")
@RestController
@RequestMapping("/pediatrics/v1/returns")
class ReturnController {

    private final ReturnService service;

    ReturnController(ReturnService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listReturns",
            summary = "查询年报;List returns",
            description = "调用者辖区内的年报;机构只见本机构的。asOf 为当时所知。Returns in the caller's regions, an institution its own; asOf"
                    + " shows them as known then.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<ReturnResponse>> list(Caller caller, ReturnFilter filter, AsOfFilter asOf, Paging paging) {
        return service.list(caller, filter, asOf, paging).map(page -> page.map(ReturnResponse::of));
    }

    @Operation(
            operationId = "getReturn",
            summary = "查看年报;Get a return",
            description = "缺项不出现,零为零,不适用的列于 notApplicable。What is missing is absent, 0 is 0, what does not apply is in"
                    + " notApplicable.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ReturnResponse>> get(Caller caller, @PathVariable UUID id, AsOfFilter asOf) {
        return service.get(caller, id, asOf).map(ReturnController::shown);
    }

    @Operation(
            operationId = "listReturnFindings",
            summary = "年报审核提示;What checks find in a return",
            description =
                    "与上年及同市同类机构比较;REFUSED 不能报送,WARNING 提请核实。Against last year's return and institutions of its class"
                            + " in the prefecture; REFUSED keeps it from being submitted, WARNING asks to look again.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}/findings")
    Mono<ReturnFindingsResponse> findings(Caller caller, @PathVariable UUID id, AsOfFilter asOf) {
        return service.findings(caller, id, asOf);
    }

    @Operation(
            operationId = "listReturnVersions",
            summary = "年报历次版本;All states of a return",
            description = "何人何时改为何数、何状态及理由,由先到后。Who made it what, when and why, oldest first.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}/versions")
    Mono<Page<ReturnVersionResponse>> versions(Caller caller, @PathVariable UUID id, AsOfFilter asOf, Paging paging) {
        return service.versions(caller, id, asOf, paging).map(page -> page.map(ReturnVersionResponse::of));
    }

    @Operation(
            operationId = "beginReturn",
            summary = "新建年报;Begin a return",
            description =
                    "一机构一年一份;由机构或其主管部门。Once for an institution and year, by the institution or a bureau in charge.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ReturnResponse>> begin(Caller caller, @RequestBody ReturnRequests.Begun request) {
        return service.begin(caller, request)
                .map(one ->
                        EntityTag.created("/pediatrics/v1/returns/" + one.id(), one.version(), ReturnResponse.of(one)));
    }

    @Operation(
            operationId = "reviseReturn",
            summary = "填写年报;Write the figures of a return",
            description = "待报或退回重报时可填;未给出的项目即为缺项。While it is a draft or reopened; what is not given is missing.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<ReturnResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ReturnRequests.Revised request) {
        return service.revise(caller, id, expected, request).map(ReturnController::shown);
    }

    static ResponseEntity<ReturnResponse> shown(ResourceReturn one) {
        return EntityTag.ok(one.version(), ReturnResponse.of(one));
    }
}
