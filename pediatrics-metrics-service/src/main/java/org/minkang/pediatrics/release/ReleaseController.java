package org.minkang.pediatrics.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** Releases over HTTP. What was published never changes, and neither does its entity tag. */
@Tag(name = "Releases", description = "数据发布;scorecards as they were published")
@RestController
@RequestMapping("/pediatrics/v1/releases")
class ReleaseController {

    private static final long VERSION = 0;

    private final ReleaseService service;

    ReleaseController(ReleaseService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listReleases",
            summary = "查询发布;List releases",
            description = "本辖区及各上级的发布,按时点排列。Of the caller's regions and of all above, by their moment.")
    @Access(scope = "pediatrics.read")
    @GetMapping
    Mono<Page<ReleaseResponse>> list(Caller caller, ReleaseFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(ReleaseResponse::of));
    }

    @Operation(operationId = "getRelease", summary = "查看发布;Get a release", description = "发布后不再变动。It never changes.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ReleaseResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(release -> EntityTag.ok(VERSION, ReleaseResponse.of(release)));
    }

    @Operation(
            operationId = "publishRelease",
            summary = "发布评分卡;Publish scorecards",
            description =
                    "冻结本区划及全部下级的评分卡;原为正式数而现已不同的,标为修订数。不可更改或撤回,可再次发布。Freezes those of the region and of all"
                            + " below it; what was final and is another now is marked as revised. Never changed or taken back; publish anew.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ReleaseResponse>> publish(Caller caller, @RequestBody ReleaseRequest request) {
        return service.publish(caller, request)
                .map(release -> EntityTag.created(
                        "/pediatrics/v1/releases/" + release.id(), VERSION, ReleaseResponse.of(release)));
    }

    @Operation(
            operationId = "listReleasedScorecards",
            summary = "查询已发布的评分卡;List published scorecards",
            description = "只列本辖区的,按区划代码排列。Those of the caller's regions, by code.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}/scorecards")
    Mono<Page<ReleasedScorecardResponse>> scorecards(Caller caller, @PathVariable UUID id, Paging paging) {
        return service.scorecards(caller, id, paging);
    }

    @Operation(
            operationId = "getReleasedScorecard",
            summary = "查看已发布的评分卡;Get a published scorecard",
            description = "与发布时完全一致,含当时的定义版本与目标。As it was published, with the definitions and targets of then.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/{id}/scorecards/{region}")
    Mono<ResponseEntity<ReleasedScorecardResponse>> scorecard(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "区划代码,已撤销的按现行;Code of the region; a retired one stands for today's") @PathVariable
                    String region) {
        return service.scorecard(caller, id, region).map(card -> EntityTag.ok(VERSION, card));
    }
}
