package org.minkang.pairing.goal;

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

/** The supporter's own goals over HTTP. */
@Tag(name = "Assessment goals", description = "支援单位考核目标;what supporters want of themselves")
@RestController
@RequestMapping("/pairing/v1/assessment-goals")
class GoalController {

    private final GoalService service;

    GoalController(GoalService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listAssessmentGoals",
            summary = "查询考核目标;List assessment goals",
            description = "任一方在调用者辖区内即可见。Shows goals of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<GoalResponse>> list(Caller caller, EntryFilter entries, GoalFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(GoalResponse::of));
    }

    @Operation(
            operationId = "getAssessmentGoal",
            summary = "查看考核目标;Get an assessment goal",
            description = "含历次检查。With every check made on it.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<GoalResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(GoalController::shown);
    }

    @Operation(
            operationId = "setAssessmentGoal",
            summary = "设定考核目标;Set an assessment goal",
            description = "由支援单位为一项结对设定。The supporter sets it for a pairing.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<GoalResponse>> set(Caller caller, @RequestBody GoalRequest request) {
        return service.set(caller, request)
                .map(goal -> EntityTag.created(
                        "/pairing/v1/assessment-goals/" + goal.entry().id(),
                        goal.entry().version(),
                        GoalResponse.of(goal)));
    }

    @Operation(
            operationId = "reviseAssessmentGoal",
            summary = "修改考核目标;Revise an assessment goal",
            description = "首次检查前可修改。Possible until the first check.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<GoalResponse>> revise(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody GoalParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(GoalController::shown);
    }

    @Operation(
            operationId = "checkAssessmentGoal",
            summary = "登记检查;Record a check on an assessment goal",
            description =
                    "由支援单位登记检查日期、结果和是否达到。The supporter records when it checked, what it found and whether the goal was met.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/checks")
    Mono<ResponseEntity<GoalResponse>> check(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody GoalCheck check) {
        return service.check(caller, id, expected, check).map(GoalController::shown);
    }

    private static ResponseEntity<GoalResponse> shown(AssessmentGoal goal) {
        return EntityTag.ok(goal.entry().version(), GoalResponse.of(goal));
    }
}
