package org.minkang.pairing.scorecard;

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

/** Score cards over HTTP. */
@Tag(name = "Score cards", description = "考核评分表;by what supporters are assessed")
@RestController
@RequestMapping("/pairing/v1")
class ScorecardController {

    private final ScorecardService service;
    private final ScorecardTemplates templates;

    ScorecardController(ScorecardService service, ScorecardTemplates templates) {
        this.service = service;
        this.templates = templates;
    }

    @Operation(
            operationId = "listScorecardTemplates",
            summary = "查询随系统发布的评分表;List the shipped score cards",
            description =
                    "方案年度未自定评分表的,按第一张考核。The first is in force wherever a programme's year has no card of its own.")
    @Access(scope = "pairing.read")
    @GetMapping("/scorecard-templates")
    Mono<Page<ScorecardTemplate>> templates(Caller caller) {
        return Mono.just(new Page<>(templates.all(), new Page.Position(null, null)));
    }

    @Operation(
            operationId = "listScorecards",
            summary = "查询自定评分表;List the bureaus' own score cards",
            description = "本级及上级方案的评分表均可见。Shows those of the caller's regions and those laid down for them above.")
    @Access(scope = "pairing.read")
    @GetMapping("/scorecards")
    Mono<Page<ScorecardResponse>> list(Caller caller, ScorecardFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(ScorecardResponse::of));
    }

    @Operation(
            operationId = "getScorecard",
            summary = "查看自定评分表;Get a score card",
            description = "指标、分值、所需材料和等次标准。Criteria, weights, evidence wanted and grades.")
    @Access(scope = "pairing.read")
    @GetMapping("/scorecards/{id}")
    Mono<ResponseEntity<ScorecardResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(own -> EntityTag.ok(0, ScorecardResponse.of(own)));
    }

    @Operation(
            operationId = "createScorecard",
            summary = "制定评分表;Lay a score card down",
            description =
                    "每个方案年度至多一张,分值合计 100;考核开始后不能再定。At most one for a programme's year, its weights adding up to 100; not once assessment"
                            + " has begun.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/scorecards")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ScorecardResponse>> create(Caller caller, @RequestBody ScorecardRequest request) {
        return service.create(caller, request)
                .map(own -> EntityTag.created("/pairing/v1/scorecards/" + own.id(), 0, ScorecardResponse.of(own)));
    }
}
