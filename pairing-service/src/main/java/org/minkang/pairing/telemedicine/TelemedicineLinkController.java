package org.minkang.pairing.telemedicine;

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

/** Telemedicine links over HTTP. */
@Tag(name = "Telemedicine", description = "远程医疗;telemedicine links between the sides of a pairing")
@RestController
@RequestMapping("/pairing/v1/telemedicine-links")
class TelemedicineLinkController {

    private final TelemedicineLinkService service;

    TelemedicineLinkController(TelemedicineLinkService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listTelemedicineLinks",
            summary = "查询远程医疗系统;List telemedicine links",
            description = "任一方在调用者辖区内即可见。Shows links of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<TelemedicineLinkResponse>> list(
            Caller caller, EntryFilter entries, TelemedicineLinkFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(TelemedicineLinkResponse::of));
    }

    @Operation(
            operationId = "getTelemedicineLink",
            summary = "查看远程医疗系统;Get a telemedicine link",
            description = "建立日期、工作制度、服务内容和状态。Since when, by which work system, for what, and whether it is in force.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<TelemedicineLinkResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(TelemedicineLinkController::shown);
    }

    @Operation(
            operationId = "recordTelemedicineLink",
            summary = "登记远程医疗系统;Record a telemedicine link",
            description =
                    "每个结对至多一个运行中的系统;有工作制度后结对不再提示缺失(D7-K02)。At most one in force for each pairing; once it has a work system the"
                            + " pairing no longer warns that it is missing (D7-K02).")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<TelemedicineLinkResponse>> record(Caller caller, @RequestBody TelemedicineLinkRequest request) {
        return service.record(caller, request)
                .map(link -> EntityTag.created(
                        "/pairing/v1/telemedicine-links/" + link.entry().id(),
                        link.entry().version(),
                        TelemedicineLinkResponse.of(link)));
    }

    @Operation(
            operationId = "reviseTelemedicineLink",
            summary = "更改远程医疗系统;Revise a telemedicine link",
            description = "例如补登工作制度;终止后不可更改。Such as when there is a work system; not once it has ended.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<TelemedicineLinkResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TelemedicineLinkParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(TelemedicineLinkController::shown);
    }

    @Operation(
            operationId = "closeTelemedicineLink",
            summary = "终止远程医疗系统;Take a telemedicine link down",
            description = "终止后结对重新提示缺失。The pairing then warns again that it is missing.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/closure")
    Mono<ResponseEntity<TelemedicineLinkResponse>> close(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody TelemedicineClosure closure) {
        return service.close(caller, id, expected, closure.endedOn()).map(TelemedicineLinkController::shown);
    }

    private static ResponseEntity<TelemedicineLinkResponse> shown(TelemedicineLink link) {
        return EntityTag.ok(link.entry().version(), TelemedicineLinkResponse.of(link));
    }
}
