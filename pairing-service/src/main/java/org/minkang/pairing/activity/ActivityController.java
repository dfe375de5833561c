package org.minkang.pairing.activity;

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

/** Activities over HTTP. */
@Tag(name = "Activities", description = "支援活动;what dispatched staff do")
@RestController
@RequestMapping("/pairing/v1")
class ActivityController {

    private final ActivityService service;

    ActivityController(ActivityService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listActivities",
            summary = "查询支援活动;List activities",
            description = "任一方在调用者辖区内即可见。Shows activities of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping("/activities")
    Mono<Page<ActivityResponse>> list(Caller caller, EntryFilter entries, ActivityFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(ActivityResponse::of));
    }

    @Operation(
            operationId = "getActivity",
            summary = "查看支援活动;Get an activity",
            description =
                    "类型、领域、日期、受益人次和确认状态。Kind, field, day, persons reached and whether the recipient confirmed it.")
    @Access(scope = "pairing.read")
    @GetMapping("/activities/{id}")
    Mono<ResponseEntity<ActivityResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(ActivityController::shown);
    }

    @Operation(
            operationId = "getActivitySummary",
            summary = "汇总支援活动;What was done under a pairing",
            description = "按类型和领域汇总次数和受益人次,仅计已确认的,未确认的另列。Counts and persons reached by kind and by field; only what the"
                    + " recipient confirmed counts, the rest is shown apart.")
    @Access(scope = "pairing.read")
    @GetMapping("/pairings/{id}/activity-summary")
    Mono<ActivitySummary> summary(Caller caller, @PathVariable UUID id) {
        return service.summary(caller, id);
    }

    @Operation(
            operationId = "recordActivity",
            summary = "登记支援活动;Record an activity",
            description =
                    "由支援单位登记,日期在首次到岗日至支援结束日之间。The supporter records what was done between the first day on post and the last"
                            + " day of support.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/activities")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ActivityResponse>> record(Caller caller, @RequestBody ActivityRequest request) {
        return service.record(caller, request)
                .map(activity -> EntityTag.created(
                        "/pairing/v1/activities/" + activity.entry().id(),
                        activity.entry().version(),
                        ActivityResponse.of(activity)));
    }

    @Operation(
            operationId = "reviseActivity",
            summary = "更正支援活动;Revise an activity",
            description = "确认前可更正,更正后待重新确认。Possible until it is confirmed; the recipient then looks at it again.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/activities/{id}")
    Mono<ResponseEntity<ActivityResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ActivityParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(ActivityController::shown);
    }

    @Operation(
            operationId = "confirmActivity",
            summary = "确认支援活动;Confirm an activity",
            description = "由受援单位确认,确认后不可更正。The recipient confirms; nothing is revised afterwards.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/activities/{id}/confirmation")
    Mono<ResponseEntity<ActivityResponse>> confirm(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.confirm(caller, id, expected).map(ActivityController::shown);
    }

    @Operation(
            operationId = "returnActivity",
            summary = "退回支援活动;Give an activity back",
            description = "由受援单位说明理由退回,支援单位更正后重新确认。The recipient says what is wrong; the supporter revises it.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/activities/{id}/return")
    Mono<ResponseEntity<ActivityResponse>> giveBack(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody GivenBack request) {
        return service.giveBack(caller, id, expected, request.reason()).map(ActivityController::shown);
    }

    private static ResponseEntity<ActivityResponse> shown(Activity activity) {
        return EntityTag.ok(activity.entry().version(), ActivityResponse.of(activity));
    }
}
