package org.minkang.pairing.effect;

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
import org.minkang.pairing.logbook.EntryFilter;
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

/** Effect returns over HTTP. */
@Tag(name = "Effect returns", description = "受援单位成效;what changed at the recipient")
@RestController
@RequestMapping("/pairing/v1")
class EffectController {

    private final EffectService service;

    EffectController(EffectService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listEffectReturns",
            summary = "查询成效月报表;List effect returns",
            description = "任一方在调用者辖区内即可见。Shows returns of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping("/effect-returns")
    Mono<Page<EffectResponse>> list(Caller caller, EntryFilter entries, EffectFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(EffectResponse::of));
    }

    @Operation(
            operationId = "getEffectReturn",
            summary = "查看成效月报表;Get an effect return",
            description = "含更正前的数字和理由。With what the figures were before they were corrected, and why.")
    @Access(scope = "pairing.read")
    @GetMapping("/effect-returns/{id}")
    Mono<ResponseEntity<EffectResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(EffectController::shown);
    }

    @Operation(
            operationId = "getEffectComparison",
            summary = "成效同比;Effect year on year",
            description = "逐月与上年同月比较;合计只含两年均有数的月份,并注明月数。Month by month against the year before; sums only over"
                    + " months known in both years, and how many these are.")
    @Access(scope = "pairing.read")
    @GetMapping("/pairings/{id}/effect-comparison")
    Mono<EffectComparison> compare(Caller caller, @PathVariable UUID id, EffectRequests.ComparisonQuery query) {
        return service.compare(caller, id, query.year());
    }

    @Operation(
            operationId = "submitEffectReturn",
            summary = "报送成效月报表;Submit an effect return",
            description = "由受援单位每月一份,含结对前一年的月份;未知的数不填,零须填零。The recipient, once a month, the year before the"
                    + " pairing included; what is not known is left out, nothing is 0.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/effect-returns")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<EffectResponse>> submit(Caller caller, @RequestBody EffectRequests.Submitted request) {
        return service.submit(caller, request)
                .map(one -> EntityTag.created(
                        "/pairing/v1/effect-returns/" + one.entry().id(),
                        one.entry().version(),
                        EffectResponse.of(one)));
    }

    @Operation(
            operationId = "correctEffectReturn",
            summary = "更正成效月报表;Correct an effect return",
            description = "方案结束前由受援单位说明理由更正。The recipient, with a reason, until the programme has ended.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/effect-returns/{id}/correction")
    Mono<ResponseEntity<EffectResponse>> correct(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody EffectRequests.Corrected request) {
        return service.correct(caller, id, expected, request).map(EffectController::shown);
    }

    private static ResponseEntity<EffectResponse> shown(EffectReturn one) {
        return EntityTag.ok(one.entry().version(), EffectResponse.of(one));
    }
}
