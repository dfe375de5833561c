package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.tabular.report.ReportExport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The year of a programme over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class YearStatementController {

    private final YearStatementService service;

    YearStatementController(YearStatementService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getYearStatement",
            summary = "年度总结;The year of a programme in figures",
            description = "结对、覆盖、派驻、活动、经费设备、培训、计划完成和成效同比。按 format 或 Accept 输出 JSON、CSV 或 XLSX。Pairings,"
                    + " coverage, staff, activities, contributions, training, plans and effect year on year; as JSON, CSV or XLSX by"
                    + " format or Accept.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "年度总结;The year",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = YearStatement.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/annual-summary")
    Mono<ResponseEntity<?>> statement(Caller caller, YearStatementQuery query, ServerWebExchange exchange) {
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(service.statement(caller, query), YearStatementSheet::write, "annual-summary");
    }
}
