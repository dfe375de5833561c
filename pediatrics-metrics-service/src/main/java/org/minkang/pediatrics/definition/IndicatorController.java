package org.minkang.pediatrics.definition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Definitions of indicators over HTTP. */
@Tag(name = "Indicators", description = "指标;what is counted and held against what")
@RestController
@RequestMapping("/pediatrics/v1/indicators")
class IndicatorController {

    private final DefinitionService service;

    IndicatorController(DefinitionService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listIndicators",
            summary = "查询指标定义;List definitions of indicators",
            description = "同一指标的各版本并存,均不更改。Versions of one indicator stand side by side; none is ever changed.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<IndicatorResponse>> list(Caller caller, IndicatorFilter filter, Paging paging) {
        return service.list(filter, paging).map(page -> page.map(IndicatorResponse::of));
    }

    @Operation(
            operationId = "getIndicator",
            summary = "查看指标定义;Get a definition",
            description = "一个指标的一个版本。One version of one indicator.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<IndicatorResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(id).map(entry -> EntityTag.ok(entry.definition().version(), IndicatorResponse.of(entry)));
    }

    @Operation(
            operationId = "addIndicator",
            summary = "增加指标定义;Add a definition",
            description =
                    "新指标,或已有指标的下一版本,由国家级增加;无需编程,各地各年立即可算。A new indicator, or the next version of one, by a caller of"
                            + " the nation; counted for all regions and years at once.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<IndicatorResponse>> add(Caller caller, @RequestBody IndicatorRequest request) {
        return service.add(caller, request)
                .map(entry -> EntityTag.created(
                        "/pediatrics/v1/indicators/" + entry.id(),
                        entry.definition().version(),
                        IndicatorResponse.of(entry)));
    }
}
