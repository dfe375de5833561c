package org.minkang.pairing.publicity;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Publicity items over HTTP. */
@Tag(name = "Publicity items", description = "宣传报道与典型事例;what is told of pairings")
@RestController
@RequestMapping("/pairing/v1/publicity-items")
class PublicityController {

    private final PublicityService service;

    PublicityController(PublicityService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listPublicityItems",
            summary = "查询宣传报道;List publicity items",
            description = "任一方在调用者辖区内即可见。Shows items of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<PublicityResponse>> list(Caller caller, EntryFilter entries, PublicityFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(PublicityResponse::of));
    }

    @Operation(
            operationId = "getPublicityItem",
            summary = "查看宣传报道;Get a publicity item",
            description = "类别、标题、正文、渠道和是否典型。Kind, title, text, channel and whether a bureau calls it typical.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<PublicityResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(PublicityController::shown);
    }

    @Operation(
            operationId = "recordPublicityItem",
            summary = "登记宣传报道;Record a publicity item",
            description = "由任一方或其主管部门登记,不得含个人信息。Either side or its bureau records it; it holds no personal data.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PublicityResponse>> record(Caller caller, @RequestBody PublicityRequest request) {
        return service.record(caller, request)
                .map(item -> EntityTag.created(
                        "/pairing/v1/publicity-items/" + item.entry().id(),
                        item.entry().version(),
                        PublicityResponse.of(item)));
    }

    @Operation(
            operationId = "revisePublicityItem",
            summary = "更正宣传报道;Revise a publicity item",
            description = "标记为典型前可更正。Possible until it is called typical.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<PublicityResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PublicityParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(PublicityController::shown);
    }

    @Operation(
            operationId = "markPublicityItemTypical",
            summary = "标记为典型;Call a publicity item typical",
            description = "由主管部门标记,登记人不得标记。A bureau does, and not who recorded it.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/typical-mark")
    Mono<ResponseEntity<PublicityResponse>> mark(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.mark(caller, id, expected).map(PublicityController::shown);
    }

    private static ResponseEntity<PublicityResponse> shown(PublicityItem item) {
        return EntityTag.ok(item.entry().version(), PublicityResponse.of(item));
    }
}
