package org.minkang.kit.region;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The divisions over HTTP. Everybody may see all of them: a region scope narrows records, not the map. */
@Tag(name = "Regions", description = "行政区划;administrative divisions")
@RestController
@RequestMapping({"/${minkang.service.name}/v1/regions", "/${minkang.service.reference-name}/v1/regions"})
class RegionController {

    private final RegionCatalogue catalogue;

    RegionController(RegionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Operation(
            operationId = "listRegions",
            summary = "查询行政区划;List administrative divisions by code",
            description =
                    "2020至2024年名单,含已撤销区划及其承继者。The lists of 2020 to 2024, with retired divisions and what took them over.")
    @Access(scope = "reference.read")
    @GetMapping
    Mono<Page<RegionResponse>> list(Caller caller, RegionFilter filter, Paging paging) {
        return Mono.just(catalogue.list(filter, paging));
    }

    @Operation(
            operationId = "getRegion",
            summary = "查看行政区划;Get an administrative division",
            description = "现行或已撤销的区划。A current or retired division.")
    @Access(scope = "reference.read")
    @GetMapping("/{code}")
    Mono<RegionResponse> get(
            Caller caller,
            @Parameter(description = "区划代码,现行或已撤销;Its code, current or retired", example = "441322") @PathVariable
                    String code) {
        return Mono.just(catalogue.get(code));
    }
}
