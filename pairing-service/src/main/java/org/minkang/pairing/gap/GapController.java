package org.minkang.pairing.gap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.kit.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The gap list over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class GapController {

    private final GapService service;

    GapController(GapService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getGapList",
            summary = "断档清单;The gap list",
            description = "按受援单位所在区划列出各席位缺岗的起止日期。JSON 按结对分页,CSV 和 XLSX 为全部。Stretches of days on which agreed seats were"
                    + " not filled, by recipient's region; JSON pages by pairing, CSV and XLSX hold them all.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "断档清单;The gap list",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = GapListResponse.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/gap-list")
    Mono<ResponseEntity<?>> gaps(Caller caller, GapQuery query, ServerWebExchange exchange) {
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(
                        service.page(caller, query).map(GapListResponse::of),
                        service.all(caller, query),
                        GapSheet::write,
                        "gap-list");
    }

    /**
     * A page of the gap list in JSON.
     *
     * @param items pairings with gaps
     * @param page how to go on
     */
    @Schema(name = "GapList")
    record GapListResponse(List<PairingGaps> items, Page.Position page) {

        static GapListResponse of(Page<PairingGaps> page) {
            return new GapListResponse(page.items(), page.page());
        }
    }
}
