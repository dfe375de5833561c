package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.PolledAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Scorecards over HTTP. */
@Tag(name = "Scorecards", description = "评分卡;values against targets, and what is lacking")
@RestController
@RequestMapping("/pediatrics/v1/scorecards")
class ScorecardController {

    private final ScorecardService service;
    private final KnowledgeRepository knowledge;
    private final PolledAnswers answers;

    ScorecardController(ScorecardService service, KnowledgeRepository knowledge, PolledAnswers answers) {
        this.service = service;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @Operation(
            operationId = "getScorecard",
            summary = "查看评分卡;A region's scorecard",
            description =
                    "达标与否按未四舍五入的数判定;缺数可能改变结论的,不作结论。未变时 304。Met or not by the exact value; undecided while what is missing"
                            + " could turn it. 304 while nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "评分卡;The scorecard",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ScorecardResponse.class))))
    @Access(scope = "pediatrics.read")
    @GetMapping(path = "/{region}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> card(
            Caller caller,
            @Parameter(description = "区划代码,已撤销的按现行;Code of the region; a retired one stands for today's") @PathVariable
                    RegionCode region,
            YearQuery query,
            ServerWebExchange exchange) {
        RegionCode today = ScorecardService.visible(caller, region);
        return answers.answer(
                exchange,
                knowledge.stamp(ScorecardService.around(today)),
                service.card(caller, today, query.year(), query.asOf())
                        .map(ScorecardResponse::of)
                        .map(ResponseEntity::ok));
    }

    @Operation(
            operationId = "listScorecardsOfChildren",
            summary = "查看下级评分卡;Scorecards of all regions right below one",
            description =
                    "一次取回全部下级,并列出本级差额与下级差额之和(两者不等)。All of them at once, with what the region lacks beside the sum of what"
                            + " its parts lack, which is another number.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "本级与各下级的评分卡;Those of the region and of its parts",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ChildrenResponse.class))))
    @Access(scope = "pediatrics.read")
    @GetMapping(path = "/{region}/children", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> children(
            Caller caller,
            @Parameter(description = "区划代码,已撤销的按现行;Code of the region; a retired one stands for today's") @PathVariable
                    RegionCode region,
            YearQuery query,
            ServerWebExchange exchange) {
        RegionCode today = ScorecardService.visible(caller, region);
        return answers.answer(
                exchange,
                knowledge.stamp(ScorecardService.around(today)),
                Mono.zip(
                                service.card(caller, today, query.year(), query.asOf()),
                                service.children(caller, today, query.year(), query.asOf()))
                        .map(cards -> ChildrenResponse.of(cards.getT1(), cards.getT2()))
                        .map(ResponseEntity::ok));
    }
}
