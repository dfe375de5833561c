package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.tabular.report.ReportExport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pairing ledger over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class LedgerController {

    private final LedgerService service;

    LedgerController(LedgerService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getPairingLedger",
            summary = "结对台账;The pairing ledger",
            description = "按 format 或 Accept 输出 JSON、CSV 或 XLSX。As JSON, CSV or XLSX by format or Accept.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "台账;The ledger",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = LedgerResponse.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/pairing-ledger")
    Mono<ResponseEntity<?>> ledger(Caller caller, LedgerQuery query, ServerWebExchange exchange) {
        Mono<List<LedgerRow>> rows = service.rows(caller, query);
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(rows.map(LedgerResponse::new), rows, LedgerSheet::write, "pairing-ledger");
    }

    /**
     * The ledger in JSON.
     *
     * @param items its rows
     */
    @Schema(name = "PairingLedger")
    record LedgerResponse(List<LedgerRow> items) {}
}
