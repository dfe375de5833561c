package org.minkang.pairing.progress;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plan tasks over HTTP. */
@Tag(name = "Plan tasks", description = "计划任务;how far the tasks of the plans have come")
@RestController
@RequestMapping("/pairing/v1")
class PlanTaskController {

    private final PlanTaskService service;

    PlanTaskController(PlanTaskService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listPlanTasks",
            summary = "查询计划任务进度;List plan tasks",
            description =
                    "仅列已开始的任务,任一方在调用者辖区内即可见。Shows tasks that were begun, of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping("/plan-tasks")
    Mono<Page<PlanTaskResponse>> list(Caller caller, EntryFilter entries, PlanTaskFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(PlanTaskResponse::of));
    }

    @Operation(
            operationId = "getPlanTask",
            summary = "查看计划任务进度;Get a plan task",
            description = "含历次进度记录。With every note on its progress.")
    @Access(scope = "pairing.read")
    @GetMapping("/plan-tasks/{id}")
    Mono<ResponseEntity<PlanTaskResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(PlanTaskController::shown);
    }

    @Operation(
            operationId = "getPlanCompletion",
            summary = "查看计划完成情况;How much of the plans is done",
            description = "按任务个数统计年度和三年计划,完成须经受援单位确认。Counts whole tasks of both plans; done is what the recipient"
                    + " confirmed.")
    @Access(scope = "pairing.read")
    @GetMapping("/pairings/{id}/plan-completion")
    Mono<PlanCompletion> completion(Caller caller, @PathVariable UUID id) {
        return service.completion(caller, id);
    }

    @Operation(
            operationId = "beginPlanTask",
            summary = "登记计划任务首次进度;Begin a plan task",
            description = "由支援单位登记,每项任务一次。The supporter makes the first note on a task, once for each.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/plan-tasks")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PlanTaskResponse>> begin(Caller caller, @RequestBody PlanTaskRequest request) {
        return service.begin(caller, request)
                .map(task -> EntityTag.created(
                        "/pairing/v1/plan-tasks/" + task.entry().id(),
                        task.entry().version(),
                        PlanTaskResponse.of(task)));
    }

    @Operation(
            operationId = "notePlanTaskProgress",
            summary = "登记计划任务进度;Note the progress of a plan task",
            description = "进度下降须说明理由,达到 100 须附佐证。Less than before needs a reason, 100 percent needs evidence.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/plan-tasks/{id}/progress")
    Mono<ResponseEntity<PlanTaskResponse>> note(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody ProgressNote note) {
        return service.note(caller, id, expected, note).map(PlanTaskController::shown);
    }

    @Operation(
            operationId = "confirmPlanTask",
            summary = "确认计划任务完成;Confirm that a plan task is done",
            description = "由受援单位确认,确认后不再变更。The recipient confirms; nothing changes afterwards.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/plan-tasks/{id}/confirmation")
    Mono<ResponseEntity<PlanTaskResponse>> confirm(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.confirm(caller, id, expected).map(PlanTaskController::shown);
    }

    @Operation(
            operationId = "returnPlanTask",
            summary = "退回计划任务;Give a plan task back",
            description = "由受援单位说明尚未完成的理由。The recipient says why it is not done yet.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/plan-tasks/{id}/return")
    Mono<ResponseEntity<PlanTaskResponse>> giveBack(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody GivenBack request) {
        return service.giveBack(caller, id, expected, request.reason()).map(PlanTaskController::shown);
    }

    private static ResponseEntity<PlanTaskResponse> shown(PlanTask task) {
        return EntityTag.ok(task.entry().version(), PlanTaskResponse.of(task));
    }
}
