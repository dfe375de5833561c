package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.kit.web.PolledAnswers;
import org.minkang.pediatrics.figure.CountUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Values by region over HTTP. */
@Tag(name = "Scorecards", description = "评分卡;values against targets, and what is lacking")
@RestController
class ValueController {

    private final ValueService service;
    private final KnowledgeRepository knowledge;
    private final PolledAnswers answers;

    ValueController(ValueService service, KnowledgeRepository knowledge, PolledAnswers answers) {
        this.service = service;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @Operation(
            operationId = "listValues",
            summary = "查看一项指标的各地数值;One indicator in all regions of a level",
            description =
                    "按 format 或 Accept 输出 JSON、CSV 或 XLSX;未变时 304。As JSON, CSV or XLSX by format or Accept; 304 while nothing"
                            + " changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "各地数值;The values",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ValuesResponse.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pediatrics.read")
    @GetMapping("/pediatrics/v1/values")
    Mono<ResponseEntity<Object>> values(Caller caller, ValueQuery query, ServerWebExchange exchange) {
        Mono<ValueService.Table> table = service.table(caller, query);
        return answers.answer(
                exchange,
                knowledge.stamp(ScorecardService.visible(caller, query.within())),
                ReportExport.of(query.format(), query.charset(), exchange)
                        .answer(table.map(ValuesResponse::of), table, ValueSheet::write, "values"));
    }

    /**
     * The values in JSON.
     *
     * @param indicator its code
     * @param version of its definition
     * @param year by the end of which
     * @param unit of the values
     * @param numeratorUnit what numerators count, and gaps
     * @param denominatorUnit what denominators count; absent for counts
     * @param items by region
     */
    @Schema(name = "RegionValues")
    record ValuesResponse(
            String indicator,
            int version,
            int year,
            String unit,
            CountUnit numeratorUnit,
            @Nullable CountUnit denominatorUnit,
            List<ValueRow> items) {

        static ValuesResponse of(ValueService.Table table) {
            return new ValuesResponse(
                    table.definition().code(),
                    table.definition().version(),
                    table.year(),
                    table.definition().unitZh(),
                    table.definition().numeratorUnit(),
                    table.definition().denominatorUnit(),
                    table.rows());
        }
    }
}
