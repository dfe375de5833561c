package org.minkang.pairing.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
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

    @Operation(operationId = "getCoverage", summary = "查看覆盖率;Coverage of a programme by county against its target")
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/coverage")
    Mono<CoverageReport> coverage(Caller caller, CoverageQuery query) {
        return service.report(caller, query);
    }
}
