package org.minkang.pairing.assessment;

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

/** Assessments over HTTP. */
@Tag(name = "Assessments", description = "年度考核;how the year of a pairing is assessed")
@RestController
@RequestMapping("/pairing/v1")
class AssessmentController {

    private final AssessmentService service;
    private final RankingService rankings;

    AssessmentController(AssessmentService service, RankingService rankings) {
        this.service = service;
        this.rankings = rankings;
    }

    @Operation(
            operationId = "listAssessments",
            summary = "查询考核;List assessments",
            description = "任一方在调用者辖区内即可见。Shows assessments of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping("/assessments")
    Mono<Page<AssessmentResponse>> list(Caller caller, EntryFilter entries, AssessmentFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging)
                .map(page -> page.map(assessment -> AssessmentResponse.of(assessment, caller)));
    }

    @Operation(
            operationId = "getAssessment",
            summary = "查看考核;Get an assessment",
            description =
                    "评分表、自评、考核评分、合计和等次;考核评分终结前只对主管部门可见。Score card, self-score, bureau score, totals and grade; what the"
                            + " bureau gives is for bureaus alone until it is final.")
    @Access(scope = "pairing.read")
    @GetMapping("/assessments/{id}")
    Mono<ResponseEntity<AssessmentResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "beginAssessment",
            summary = "开始年度考核;Begin the assessment of a year",
            description =
                    "每个结对每年一次,按方案年度的评分表,未自定的按随系统发布的。One for each pairing and year, by the card of the programme's year or the shipped"
                            + " one.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<AssessmentResponse>> begin(Caller caller, @RequestBody AssessmentRequests.Begun request) {
        return service.begin(caller, request)
                .map(assessment -> EntityTag.created(
                        "/pairing/v1/assessments/" + assessment.entry().id(),
                        assessment.entry().version(),
                        AssessmentResponse.of(assessment, caller)));
    }

    @Operation(
            operationId = "writeSelfScore",
            summary = "填写自评;Write the self-score",
            description = "报送前可反复修改,可先填一部分。Some or all criteria; can be rewritten until it is handed in.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/assessments/{id}/self-score")
    Mono<ResponseEntity<AssessmentResponse>> scoreSelf(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody AssessmentRequests.Scores request) {
        return service.scoreSelf(caller, id, expected, request).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "submitSelfScore",
            summary = "报送自评;Hand the self-score in",
            description = "所有指标均须有分。Every criterion must have a score.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/assessments/{id}/submission")
    Mono<ResponseEntity<AssessmentResponse>> submit(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.submit(caller, id, expected).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "returnSelfScore",
            summary = "退回自评;Give a self-score back",
            description =
                    "终结前由主管部门退回并说明理由,已有的考核评分随之作废,支援单位可重新自评报送。By the bureau, with a reason, until it is final; its own scores lapse,"
                            + " and the supporter may score itself and hand that in again.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/assessments/{id}/return")
    Mono<ResponseEntity<AssessmentResponse>> giveBack(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody AssessmentRequests.Returned request) {
        return service.giveBack(caller, id, expected, request.reason()).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "giveBureauScore",
            summary = "考核评分(代填自评者不得评分);Give the bureau's score",
            description =
                    "与自评分开保存,终结前可更正。Kept apart from the self-score; can be corrected until it is final. Not by who wrote the self-score.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/assessments/{id}/bureau-score")
    Mono<ResponseEntity<AssessmentResponse>> scoreByBureau(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody AssessmentRequests.Scores request) {
        return service.scoreByBureau(caller, id, expected, request).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "finaliseAssessment",
            summary = "终结考核(评分者不得终结);Make an assessment final",
            description =
                    "须已报送该年度总结;结对随之转为已考核,支援照常至期满。The annual summary must be in; the pairing is assessed with it and goes on to its last"
                            + " day. Not by who gave the score.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/assessments/{id}/finalisation")
    Mono<ResponseEntity<AssessmentResponse>> finalise(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.finalise(caller, id, expected).map(assessment -> shown(assessment, caller));
    }

    @Operation(
            operationId = "getAssessmentRanking",
            summary = "查看考核排名;Rank the pairings of a programme's year",
            description =
                    "按考核总分从高到低,同分同名次(1、1、3),未考核的另列;只在调用者辖区内排名。By the bureau's total, ties sharing a rank (1, 1, 3), unassessed"
                            + " ones apart; within the caller's regions only.")
    @Access(scope = "pairing.read")
    @GetMapping("/assessment-ranking")
    Mono<RankingResponse> rank(Caller caller, RankingQuery query) {
        return rankings.rank(caller, query);
    }

    private static ResponseEntity<AssessmentResponse> shown(Assessment assessment, Caller caller) {
        return EntityTag.ok(assessment.entry().version(), AssessmentResponse.of(assessment, caller));
    }
}
