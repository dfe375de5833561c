package org.minkang.pediatrics.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.Regions;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.PolledAnswers;
import org.minkang.pediatrics.history.AsOfFilter;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
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
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Training intakes over HTTP. */
@Tag(name = "Training", description = "人才培养;plans and intakes of training")
@RestController
@RequestMapping("/pediatrics/v1")
class TrainingController {

    private final TrainingService service;
    private final KnowledgeRepository knowledge;
    private final PolledAnswers answers;

    TrainingController(TrainingService service, KnowledgeRepository knowledge, PolledAnswers answers) {
        this.service = service;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @Operation(
            operationId = "listTrainingIntakes",
            summary = "查询培养招收数;List training intakes",
            description = "辖区各年各类的计划数和实际数。Planned and actual intakes by region, year and kind.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/training-intakes")
    Mono<Page<TrainingResponse>> list(Caller caller, TrainingFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(TrainingResponse::of));
    }

    @Operation(
            operationId = "getTrainingIntake",
            summary = "查看培养招收数;Get a training intake",
            description = "可查看任一时刻的版本。As it is, or was at a moment.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/training-intakes/{id}")
    Mono<ResponseEntity<TrainingResponse>> get(Caller caller, @PathVariable UUID id, AsOfFilter filter) {
        return service.get(caller, id, filter.asOf()).map(TrainingController::shown);
    }

    @Operation(
            operationId = "recordTrainingIntake",
            summary = "登记培养招收数;Record a training intake",
            description =
                    "每一区划、年份、类别一份;同一批人不在上下级重复登记。One for a region, year and kind; nobody is counted again in a region above or below.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/training-intakes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<TrainingResponse>> record(Caller caller, @RequestBody TrainingRequests.Recorded request) {
        return service.record(caller, request)
                .map(intake -> EntityTag.created(
                        "/pediatrics/v1/training-intakes/" + intake.id(),
                        intake.version(),
                        TrainingResponse.of(intake)));
    }

    @Operation(
            operationId = "reviseTrainingIntake",
            summary = "修订培养招收数;Revise a training intake",
            description =
                    "定稿前为初步数,定稿后再改为修订数,保留原版本。Provisional until its count is closed, a revision after; what it was stays to be read.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/training-intakes/{id}")
    Mono<ResponseEntity<TrainingResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TrainingRequests.Revised request) {
        return service.revise(caller, id, expected, request).map(TrainingController::shown);
    }

    @Operation(
            operationId = "getTrainingProgress",
            summary = "培养进度;Training progress",
            description =
                    "各类当年计划数、实际数、累计数和目标差额;按 format 或 Accept 输出 JSON、CSV 或 XLSX;未变时 304。Each kind's plan, intake and sum against the"
                            + " region's own target, and what is missing; as JSON, CSV or XLSX by format or Accept. 304 while nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "培养进度;The progress",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = TrainingProgress.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pediatrics.read")
    @GetMapping("/training-progress")
    Mono<ResponseEntity<Object>> progress(
            Caller caller, TrainingRequests.ProgressQuery query, ServerWebExchange exchange) {
        Mono<TrainingProgress> progress = service.progress(caller, query);
        return answers.answer(
                exchange,
                knowledge.stamp(Regions.standard().today(query.region())),
                ReportExport.of(query.format(), query.charset(), exchange)
                        .answer(progress, TrainingProgressSheet::write, "training-progress"));
    }

    private static ResponseEntity<TrainingResponse> shown(TrainingIntake intake) {
        return EntityTag.ok(intake.version(), TrainingResponse.of(intake));
    }
}
