package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.PolledAnswers;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Explanations over HTTP. */
@Tag(name = "Scorecards", description = "评分卡;values against targets, and what is lacking")
@RestController
class ExplanationController {

    private final ExplanationService service;
    private final KnowledgeRepository knowledge;
    private final PolledAnswers answers;

    ExplanationController(ExplanationService service, KnowledgeRepository knowledge, PolledAnswers answers) {
        this.service = service;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @Operation(
            operationId = "explainValue",
            summary = "说明一个指标值的由来;How a value comes about",
            description = "公式、代入的数、目标及其来由、未舍入的比较、差额,以及各填报与人口的贡献;上级区划列出下级。未变时 304。The formula with its"
                    + " numbers, the target and why it holds, the exact comparison, the gap, and what each return and population adds; a"
                    + " region above shows its parts. 304 while nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "数值的由来;How it comes about",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ExplanationResponse.class))))
    @Access(
            scope = "pediatrics.read",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.AUDITOR})
    @GetMapping(path = "/pediatrics/v1/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> explain(Caller caller, ExplanationQuery query, ServerWebExchange exchange) {
        return answers.answer(
                exchange,
                knowledge.stamp(ScorecardService.visible(caller, query.region())),
                service.explain(caller, query).map(ExplanationResponse::of).map(ResponseEntity::ok));
    }
}
