package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Differences over HTTP. */
@Tag(name = "Releases", description = "数据发布;scorecards as they were published")
@RestController
class DifferenceController {

    private final DifferenceService service;

    DifferenceController(DifferenceService service) {
        this.service = service;
    }

    @Operation(
            operationId = "diffScorecards",
            summary = "对比两个时点的评分卡;What moved a scorecard",
            description = "列出各指标前后的数值与结论,以及其间变更的填报、人口、目标与定义,各使分子、分母增减多少;最多列 5000 项变更。Values and verdicts"
                    + " before and after, with every return, population, target and definition that changed in between and what it added to"
                    + " either part; 5,000 changed inputs at most.")
    @Access(
            scope = "pediatrics.read",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.AUDITOR})
    @GetMapping("/pediatrics/v1/differences")
    Mono<DifferenceResponse> between(Caller caller, DifferenceQuery query) {
        return service.between(caller, query).map(DifferenceResponse::of);
    }
}
