package org.minkang.pediatrics.gauge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.web.PolledAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gauges over HTTP. */
@Tag(name = "Scorecards", description = "评分卡;values against targets, and what is lacking")
@RestController
class GaugeController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final GaugeService service;
    private final PolledAnswers answers;

    GaugeController(GaugeService service, PolledAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @Operation(
            operationId = "getPediatricsMetrics",
            summary = "儿科能力指标;Gauges of all indicators for dashboards",
            description =
                    "Prometheus 文本格式,按省、地市,取最近有数据的年份及其上一年;只含完整属于调用方的区划;同一分钟内未变时 304。Prometheus text by province and"
                            + " prefecture, of the latest year with returns and the one before; only regions that lie in the caller's as a whole; 304 within"
                            + " a minute while nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "指标;The gauges",
                            content = @Content(mediaType = DomainGauges.MEDIA_TYPE, schema = @Schema(type = "string"))))
    @Access(scope = "metrics.read")
    @GetMapping(path = "/pediatrics/v1/metrics", produces = DomainGauges.MEDIA_TYPE)
    Mono<ResponseEntity<Object>> metrics(Caller caller, ServerWebExchange exchange) {
        return answers.answer(
                exchange, service.stamp(caller), service.gauges(caller).map(gauges -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .body(gauges.text())));
    }
}
