package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.MergePatch;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The registry over HTTP, for the suite as {@code /reference} and for pairing users as {@code /pairing}. */
@Tag(name = "Institutions", description = "机构名录;the suite's registry of institutions")
@RestController
@RequestMapping({"/pairing/v1/institutions", "/reference/v1/institutions"})
class InstitutionController {

    private final InstitutionService service;

    InstitutionController(InstitutionService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listInstitutions",
            summary = "查询机构;List institutions",
            description =
                    "按名称、代码、别名、类别、等级、区划或状态查询名录。Finds institutions by name, code, alias, class, level, region or status.")
    @Access(scope = "reference.read")
    @GetMapping
    Mono<Page<InstitutionResponse>> list(Caller caller, InstitutionFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(InstitutionResponse::of));
    }

    @Operation(
            operationId = "getInstitution",
            summary = "查看机构;Get an institution",
            description = "机构的全部登记信息。Everything registered about one institution.")
    @Access(scope = "reference.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<InstitutionResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(InstitutionController::shown);
    }

    @Operation(
            operationId = "registerInstitution",
            summary = "登记机构;Register an institution",
            description =
                    "校验信用代码后登记;区划可为现行或已撤销代码。Registers an institution once its codes are checked; the region code may be a retired one.")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<InstitutionResponse>> register(Caller caller, @RequestBody InstitutionRequest request) {
        return service.register(caller, request)
                .map(institution -> EntityTag.created(
                        "/pairing/v1/institutions/" + institution.id(),
                        institution.version(),
                        InstitutionResponse.of(institution)));
    }

    @Operation(
            operationId = "replaceInstitution",
            summary = "更新机构;Replace an institution's particulars",
            description = "整体替换可变信息;信用代码终身不变。Replaces what may change; the credit code is kept for life.")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/{id}")
    Mono<ResponseEntity<InstitutionResponse>> replace(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody InstitutionParticulars body) {
        return service.replace(caller, id, expected, body).map(InstitutionController::shown);
    }

    @Operation(
            operationId = "patchInstitution",
            summary = "修改机构部分信息;Change some of an institution's particulars",
            description = "按 RFC 7396 合并修改。Merges a patch (RFC 7396).")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE_VALUE)
    Mono<ResponseEntity<InstitutionResponse>> patch(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"address\": \"样例路 2 号\"}")))
                    @RequestBody
                    MergePatch patch) {
        return service.patch(caller, id, expected, patch).map(InstitutionController::shown);
    }

    @Operation(
            operationId = "closeInstitution",
            summary = "注销机构;Close an institution",
            description = "登记注销日期、原因和承接单位。Records the last day, the reason and who goes on in its place.")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/closure")
    Mono<ResponseEntity<InstitutionResponse>> close(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody InstitutionClosure closure) {
        return service.close(caller, id, expected, closure).map(InstitutionController::shown);
    }

    @Operation(
            operationId = "reopenInstitution",
            summary = "恢复机构;Take an institution's closure back",
            description = "撤回注销。Takes a closure back.")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN})
    @PostMapping("/{id}/reopening")
    Mono<ResponseEntity<InstitutionResponse>> reopen(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody InstitutionReopening reopening) {
        return service.reopen(caller, id, expected, reopening.reason()).map(InstitutionController::shown);
    }

    private static ResponseEntity<InstitutionResponse> shown(Institution institution) {
        return EntityTag.ok(institution.version(), InstitutionResponse.of(institution));
    }
}
