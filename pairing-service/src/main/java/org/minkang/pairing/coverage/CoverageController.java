package org.minkang.pairing.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.observability.DomainGauges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Coverage over HTTP. */
@Tag(name = "Coverage", description = "覆盖率;how many township health centres are supported")
@RestController
class CoverageController {

    private final CoverageService service;

    CoverageController(CoverageService service) {
        this.service = service;
    }

    @Operation(
            operationId = "getCoverage",
            summary = "查看覆盖率;Coverage of a programme by county against its target",
            description =
                    "按县区统计受援乡镇卫生院,是否达标按整数判定。Counts supported township health centres by county; whether the target is met is decided on whole numbers.")
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/coverage")
    Mono<CoverageReport> coverage(Caller caller, CoverageQuery query) {
        return service.report(caller, query);
    }

    @Operation(
            operationId = "getPairingMetrics",
            summary = "覆盖率和支援指标;Gauges of coverage and support for dashboards",
            description =
                    "Prometheus 文本格式,按地市,覆盖率并按年度;未变时 304。Prometheus text by prefecture, coverage also by plan year;"
                            + " 304 while nothing changes.")
    @Access(scope = "metrics.read")
    @GetMapping(path = "/pairing/v1/metrics", produces = DomainGauges.MEDIA_TYPE)
    Mono<ResponseEntity<String>> metrics(Caller caller) {
        return service.gauges(caller).map(DomainGauges::answer);
    }
}
