package org.minkang.pairing.monthly;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Monthly reports over HTTP. */
@Tag(name = "Monthly reports", description = "月报;what supporters report of each month")
@RestController
@RequestMapping("/pairing/v1")
class MonthlyController {

    private final MonthlyService service;
    private final MonthlyReopening reopening;

    MonthlyController(MonthlyService service, MonthlyReopening reopening) {
        this.service = service;
        this.reopening = reopening;
    }

    @Operation(
            operationId = "listMonthlyReports",
            summary = "查询月报;List monthly reports",
            description = "任一方在调用者辖区内即可见。Shows reports of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping("/monthly-reports")
    Mono<Page<MonthlyResponse>> list(Caller caller, EntryFilter entries, MonthlyFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging);
    }

    @Operation(
            operationId = "listLateMonthlyReports",
            summary = "月报催报清单;List late monthly reports",
            description =
                    "已过截止日仍未报送的支援单位,最早的月份在前。Supporters who have not submitted although the due day has passed, the"
                            + " oldest month first.")
    @Access(scope = "pairing.read")
    @GetMapping("/late-monthly-reports")
    Mono<Page<LateResponse>> late(Caller caller, EntryFilter entries, LateFilter filter, Paging paging) {
        return service.late(caller, entries, filter, paging);
    }

    @Operation(
            operationId = "getMonthlyReport",
            summary = "查看月报;Get a monthly report",
            description = "报送后为报送时的数字。Once submitted, with the figures as they were on that day.")
    @Access(scope = "pairing.read")
    @GetMapping("/monthly-reports/{id}")
    Mono<ResponseEntity<MonthlyResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(this::shown);
    }

    @Operation(
            operationId = "openMonthlyReport",
            summary = "开立月报;Open a monthly report",
            description =
                    "支援中的结对每月自动开立,此处补开以前的月份。Reports of active pairings open by themselves; this is for months before"
                            + " the pairing was kept here.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/monthly-reports")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<MonthlyResponse>> open(Caller caller, @RequestBody MonthlyRequests.Opened request) {
        return service.open(caller, request)
                .map(report -> EntityTag.created(
                        "/pairing/v1/monthly-reports/" + report.entry().id(),
                        report.entry().version(),
                        service.shown(report)));
    }

    @Operation(
            operationId = "submitMonthlyReport",
            summary = "报送月报;Submit a monthly report",
            description =
                    "月度结束后由支援单位报送,数字由系统统计并从此不变。The supporter, once the month is over; the figures are counted here and"
                            + " stay as they are.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/monthly-reports/{id}/submission")
    Mono<ResponseEntity<MonthlyResponse>> submit(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody MonthlyRequests.Submitted request) {
        return service.submit(caller, id, expected, request).map(this::shown);
    }

    @Operation(
            operationId = "reopenMonthlyReport",
            summary = "退回月报重报;Have a monthly report submitted anew",
            description =
                    "方案结束前由牵头主管部门退回;原数字保留可查。按时报送的,五个工作日内重报;迟报的仍计迟报。By the bureau that leads the programme until it"
                            + " is closed; the earlier figures stay to be seen. What had been in time is due within five working days; what"
                            + " was late stays late.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/monthly-reports/{id}/reopening")
    Mono<ResponseEntity<MonthlyResponse>> reopen(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody MonthlyRequests.Reopened request) {
        return reopening.reopen(caller, id, expected, request.reason()).map(this::shown);
    }

    private ResponseEntity<MonthlyResponse> shown(MonthlyReport report) {
        return EntityTag.ok(report.entry().version(), service.shown(report));
    }
}
