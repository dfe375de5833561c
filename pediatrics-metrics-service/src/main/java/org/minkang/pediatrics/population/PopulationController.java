package org.minkang.pediatrics.population;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.AsOfFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Populations over HTTP. */
@Tag(name = "Populations", description = "人口;children and residents by region and year")
@RestController
@RequestMapping("/pediatrics/v1/populations")
class PopulationController {

    private final PopulationService service;

    PopulationController(PopulationService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listPopulations",
            summary = "查询人口;List populations",
            description = "按年份排列;asOf 查当时所知。By year; asOf answers as was known then.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<PopulationResponse>> list(Caller caller, PopulationFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(PopulationResponse::of));
    }

    @Operation(
            operationId = "getPopulation",
            summary = "查看人口;Get a population",
            description = "asOf 查当时所知。With asOf as was known then.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<PopulationResponse>> get(Caller caller, @PathVariable UUID id, AsOfFilter known) {
        return service.get(caller, id, known.asOf()).map(PopulationController::shown);
    }

    @Operation(
            operationId = "recordPopulation",
            summary = "登记人口;Record a population",
            description =
                    "只登记到县级(无县级的市到市级);0 与未知不同。Of counties, and prefectures without any; 0 is not the same as unknown.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PopulationResponse>> record(Caller caller, @RequestBody PopulationRequests.Recorded request) {
        return service.record(caller, request)
                .map(kept -> EntityTag.created(
                        "/pediatrics/v1/populations/" + kept.id(), kept.version(), PopulationResponse.of(kept)));
    }

    @Operation(
            operationId = "revisePopulation",
            summary = "更正人口;Revise a population",
            description = "原数保留,指标随即按新数计算。The former figure is kept; indicators are counted with the new one at once.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/{id}")
    Mono<ResponseEntity<PopulationResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PopulationRequests.Revised request) {
        return service.revise(caller, id, expected, request).map(PopulationController::shown);
    }

    private static ResponseEntity<PopulationResponse> shown(Population population) {
        return EntityTag.ok(population.version(), PopulationResponse.of(population));
    }
}
