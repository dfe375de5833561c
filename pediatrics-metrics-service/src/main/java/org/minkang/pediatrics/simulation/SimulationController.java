package org.minkang.pediatrics.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.pediatrics.history.AsOfFilter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Simulations over HTTP. */
@Tag(name = "Simulations", description = "情景测算;what would be if")
@RestController
class SimulationController {

    private final SimulationService service;

    SimulationController(SimulationService service) {
        this.service = service;
    }

    @Operation(
            operationId = "simulate",
            summary = "情景测算;What if: another target, more children, more beds or physicians",
            description =
                    "新增数量按差额最大优先、按差额比例、差距最小三种办法分给各地,给出各地及全域的指标值、达标与否、差额和基尼系数;指定 asOf 时以该时刻已知的数据为准;不写入任何数据。"
                            + "Shares units out by the largest gaps, in proportion, or to the lowest values, and answers values, verdicts,"
                            + " gaps and the Gini index before and after; with asOf, from what was known then. Nothing is written.")
    @Access(scope = "pediatrics.read")
    @PostMapping("/pediatrics/v1/simulations")
    Mono<SimulationResponse> simulate(Caller caller, AsOfFilter filter, @RequestBody SimulationRequest request) {
        return service.simulate(caller, request, filter.asOf()).map(SimulationResponse::of);
    }
}
