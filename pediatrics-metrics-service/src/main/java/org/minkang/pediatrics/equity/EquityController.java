package org.minkang.pediatrics.equity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.kit.web.PolledAnswers;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Equity over HTTP. */
@Tag(name = "Equity", description = "公平性;how evenly resources are spread over counties")
@RestController
class EquityController {

    private final EquityService service;
    private final KnowledgeRepository knowledge;
    private final PolledAnswers answers;

    EquityController(EquityService service, KnowledgeRepository knowledge, PolledAnswers answers) {
        this.service = service;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @Operation(
            operationId = "getEquity",
            summary = "查看公平性;How evenly an indicator is spread over counties",
            description =
                    "按人口加权的基尼系数、泰尔指数(地市间、地市内;全国为省间、省内)和最高最低之比,逐年;没有数值的县区不计,并列出。按 format 或 Accept 输出 JSON、CSV 或 XLSX;未变时 304。"
                            + "Gini, Theil (between and within prefectures; provinces for the nation) and the highest by the lowest value,"
                            + " weighted by population, year by year; counties without a value do not count and are named. As JSON, CSV or XLSX by format or Accept; 304 while"
                            + " nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "逐年的公平性;Year by year",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = EquityResponse.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pediatrics.read")
    @GetMapping("/pediatrics/v1/equity")
    Mono<ResponseEntity<Object>> equity(Caller caller, EquityQuery query, ServerWebExchange exchange) {
        RegionCode today = ScorecardService.visible(caller, query.region());
        Mono<List<EquityService.OfYear>> years = service.years(caller, query);
        return answers.answer(
                exchange,
                knowledge.stamp(today),
                ReportExport.of(query.format(), query.charset(), exchange)
                        .answer(
                                years.map(found -> EquityResponse.of(today, query.indicator(), found)),
                                years.map(found -> new EquitySheet.Table(today, found)),
                                EquitySheet::write,
                                "equity"));
    }
}
