package org.minkang.pairing.summary;

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

/** Annual summaries over HTTP. */
@Tag(name = "Annual summaries", description = "年度总结;what supporters say of a year")
@RestController
@RequestMapping("/pairing/v1/annual-summaries")
class AnnualSummaryController {

    private final AnnualSummaryService service;

    AnnualSummaryController(AnnualSummaryService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listAnnualSummaries",
            summary = "查询年度总结;List annual summaries",
            description = "任一方在调用者辖区内即可见。Shows summaries of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<AnnualSummaryResponse>> list(
            Caller caller, EntryFilter entries, AnnualSummaryFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(AnnualSummaryResponse::of));
    }

    @Operation(
            operationId = "getAnnualSummary",
            summary = "查看年度总结;Get an annual summary",
            description = "年度、正文和报送日期。Year, text and the day it was handed in.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<AnnualSummaryResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(AnnualSummaryController::shown);
    }

    @Operation(
            operationId = "submitAnnualSummary",
            summary = "报送年度总结;Hand an annual summary in",
            description =
                    "每个结对每年一份;方案年度的总结报齐后,该方案的总结评估节点(D0-S04)即告履行。One for each pairing and year; once all of the programme's year"
                            + " are in, its last milestone (D0-S04) is met.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<AnnualSummaryResponse>> submit(Caller caller, @RequestBody AnnualSummaryRequest request) {
        return service.submit(caller, request)
                .map(summary -> EntityTag.created(
                        "/pairing/v1/annual-summaries/" + summary.entry().id(),
                        summary.entry().version(),
                        AnnualSummaryResponse.of(summary)));
    }

    @Operation(
            operationId = "reviseAnnualSummary",
            summary = "修改年度总结;Revise an annual summary",
            description = "该年度考核终结前可修改。Until the year is assessed.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<AnnualSummaryResponse>> revise(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody AnnualSummaryContent content) {
        return service.revise(caller, id, expected, content).map(AnnualSummaryController::shown);
    }

    private static ResponseEntity<AnnualSummaryResponse> shown(AnnualSummary summary) {
        return EntityTag.ok(summary.entry().version(), AnnualSummaryResponse.of(summary));
    }
}
