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

/** The month of a programme over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class MonthlyStatementController {

    private final MonthlyStatementService service;

    MonthlyStatementController(MonthlyStatementService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getMonthlyStatement",
            summary = "月报汇总;The month of a programme",
            description = "已报送的为报送时的数字,未报送的为当前统计。按 format 或 Accept 输出 JSON、CSV 或 XLSX。Figures as submitted, or as"
                    + " they stand now; as JSON, CSV or XLSX by format or Accept.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "月报;The month",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = MonthlyStatement.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/monthly-report")
    Mono<ResponseEntity<?>> statement(Caller caller, MonthlyStatementQuery query, ServerWebExchange exchange) {
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(service.statement(caller, query), MonthlyStatementSheet::write, "monthly-report");
    }
}
