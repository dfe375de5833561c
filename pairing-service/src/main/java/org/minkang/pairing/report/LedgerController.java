package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.WriteOptions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

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
        TableFormat format = format(query, accepted(exchange));
        Mono<List<LedgerRow>> rows = service.rows(caller, query);
        return format == null
                ? rows.map(LedgerResponse::new).map(ResponseEntity::ok)
                : rows.publishOn(Schedulers.boundedElastic()).map(found -> file(found, format, query));
    }

    /**
     * The ledger in JSON.
     *
     * @param items its rows
     */
    @Schema(name = "PairingLedger")
    record LedgerResponse(List<LedgerRow> items) {}

    private static ResponseEntity<byte[]> file(List<LedgerRow> rows, TableFormat format, LedgerQuery query) {
        WriteOptions options =
                "gb18030".equals(query.charset()) ? WriteOptions.DEFAULT.gb18030() : WriteOptions.DEFAULT;
        String type = format == TableFormat.CSV
                ? format.mediaType() + ";charset=" + options.charset().name()
                : format.mediaType();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("pairing-ledger." + format.extension())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(LedgerSheet.write(rows, format, options));
    }

    private static List<MediaType> accepted(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept();
        } catch (InvalidMediaTypeException malformed) {
            throw new ProblemException(CommonProblem.NOT_ACCEPTABLE);
        }
    }

    /** The kind of file, or null for JSON. */
    private static @Nullable TableFormat format(LedgerQuery query, List<MediaType> accepted) {
        if (query.format() != null) {
            return switch (query.format()) {
                case "csv" -> TableFormat.CSV;
                case "xlsx" -> TableFormat.XLSX;
                default -> null;
            };
        }
        for (MediaType wanted : accepted) {
            if (wanted.includes(MediaType.APPLICATION_JSON)) {
                return null;
            }
            for (TableFormat offered : List.of(TableFormat.CSV, TableFormat.XLSX)) {
                if (wanted.includes(MediaType.parseMediaType(offered.mediaType()))) {
                    return offered;
                }
            }
        }
        if (accepted.isEmpty()) {
            return null;
        }
        throw new ProblemException(CommonProblem.NOT_ACCEPTABLE);
    }
}
