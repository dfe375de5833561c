package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Continuity over HTTP. */
@Tag(name = "Continuity", description = "连续性;whether the agreed seats are filled without a gap")
@RestController
@RequestMapping("/pairing/v1/pairings/{id}/continuity")
class ContinuityController {

    private final ContinuityService service;

    ContinuityController(ContinuityService service) {
        this.service = service;
    }

    /** @param through the last day to look at, today when absent */
    record Query(
            @Parameter(
                    description =
                            "截至日期,缺省为今日;晚于今日则按计划推算;Last day looked at, today when absent; days to come as planned",
                    example = "2013-06-30")
            @Nullable
            LocalDate through)
            implements QueryParameters {}

    @Operation(
            operationId = "getContinuity",
            summary = "查看派驻连续性;Whether the agreed seats are filled without a gap",
            description = "按席位列出在岗、断档和重叠的起止日期,并对照方案的团队人数、高级职称和连续月数。Covered stretches, gaps and overlaps of each"
                    + " seat in exact days, and the team against what the programme demands.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<ContinuityReport> report(Caller caller, @PathVariable UUID id, Query query) {
        return service.report(caller, id, query.through());
    }

    @Operation(
            operationId = "projectContinuity",
            summary = "推演派驻连续性;Continuity with a change that is not made yet",
            description = "召回或推迟批次的后果,不写入任何数据。What a recall or a postponed batch would do; nothing is written.")
    @Access(scope = "pairing.read")
    @PostMapping("/projection")
    Mono<ContinuityReport> project(Caller caller, @PathVariable UUID id, @RequestBody Projection projection) {
        return service.project(caller, id, projection);
    }
}
