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

/** Score sheets and annexes of notices over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class AssessmentReportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssessmentReportService service;

    AssessmentReportController(AssessmentReportService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getScoreSheet",
            summary = "考核评分表;The score sheet of an assessment",
            description = "按 format 或 Accept 输出 JSON、CSV 或 XLSX。As JSON, CSV or XLSX by format or Accept.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "评分表;The score sheet",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ScoreSheetReport.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/score-sheet")
    Mono<ResponseEntity<?>> scoreSheet(Caller caller, ScoreSheetQuery query, ServerWebExchange exchange) {
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(service.scoreSheet(caller, query), ScoreSheet::write, "score-sheet");
    }

    @Operation(
            operationId = "getNoticeAnnex",
            summary = "通报附件;The annex of a year's notices",
            description =
                    "已发布且未撤销的通报,个人只印姓氏。按 format 或 Accept 输出 JSON、CSV 或 XLSX。Published notices that hold, persons by surname only, as"
                            + " JSON, CSV or XLSX by format or Accept.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "通报附件;The annex",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = NoticeAnnexReport.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/notice-annex")
    Mono<ResponseEntity<?>> noticeAnnex(Caller caller, NoticeAnnexQuery query, ServerWebExchange exchange) {
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(service.noticeAnnex(caller, query), NoticeAnnexSheet::write, "notice-annex");
    }
}
