package org.minkang.pediatrics.resource;

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

/** Steps of returns over HTTP. */
@Tag(name = "Returns", description = "儿童医疗资源年报;what institutions have for children")
@RestController
@RequestMapping("/pediatrics/v1/returns/{id}")
class ReturnStepController {

    private final ReturnStepService service;

    ReturnStepController(ReturnStepService service) {
        this.service = service;
    }

    @Operation(
            operationId = "submitReturn",
            summary = "报送年报;Submit a return",
            description =
                    "不可能的数字拒收并逐项指明,可疑的收下并提示。What cannot be is refused item by item, what is odd is taken and told.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/submission")
    Mono<ResponseEntity<ReturnResponse>> submit(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.submit(caller, id, expected).flatMap(one -> service.warnings(one)
                .map(warnings -> EntityTag.ok(one.version(), ReturnResponse.of(one, warnings))));
    }

    @Operation(
            operationId = "checkReturn",
            summary = "审核年报;Check a return",
            description = "由主管部门中非报送者。By a bureau in charge, not by who submitted it.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/check")
    Mono<ResponseEntity<ReturnResponse>> check(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return take(caller, id, expected, ReturnStep.CHECK);
    }

    @Operation(
            operationId = "approveReturn",
            summary = "审定年报;Approve a return",
            description = "由市级以上主管部门中非报送、非审核者。By the city or the province, not by who submitted or checked it.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN})
    @PostMapping("/approval")
    Mono<ResponseEntity<ReturnResponse>> approve(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return take(caller, id, expected, ReturnStep.APPROVAL);
    }

    @Operation(
            operationId = "lockReturn",
            summary = "锁定年报;Lock a return",
            description = "此后仅省级可退回。Only the province can reopen it after that.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN})
    @PostMapping("/lock")
    Mono<ResponseEntity<ReturnResponse>> lock(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return take(caller, id, expected, ReturnStep.LOCK);
    }

    @Operation(
            operationId = "reopenReturn",
            summary = "退回年报;Reopen a return",
            description = "说明理由并定重报期限;已审定的由市级以上、已锁定的由省级退回,其数字在重报前照计。With a reason and a due date; what is"
                    + " approved by the city or the province, what is locked by the province. Its figures count until it is submitted"
                    + " again.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/reopening")
    Mono<ResponseEntity<ReturnResponse>> reopen(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ReturnRequests.Reopened request) {
        return service.reopen(caller, id, expected, request).map(ReturnController::shown);
    }

    @Operation(
            operationId = "exemptFromReturn",
            summary = "免报;Exempt from a return",
            description = "仅待报者,须说明理由;不再计入应报数。Drafts only, with a reason; none is expected any more.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/exemption")
    Mono<ResponseEntity<ReturnResponse>> exempt(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ReturnRequests.Exempted request) {
        return service.exempt(caller, id, expected, request.reason()).map(ReturnController::shown);
    }

    private Mono<ResponseEntity<ReturnResponse>> take(
            Caller caller, UUID id, ExpectedVersion expected, ReturnStep step) {
        return service.take(caller, id, expected, step).map(ReturnController::shown);
    }
}
