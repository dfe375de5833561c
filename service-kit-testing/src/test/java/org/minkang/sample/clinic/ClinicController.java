package org.minkang.sample.clinic;

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

@RestController
@RequestMapping("/sample/v1/clinics")
@Tag(name = "clinics", description = "卫生室;Clinics")
class ClinicController {

    private final ClinicService clinics;

    ClinicController(ClinicService clinics) {
        this.clinics = clinics;
    }

    @GetMapping
    @Access(scope = "sample.read")
    @Operation(
            operationId = "listClinics",
            summary = "查询卫生室;List clinics",
            description = "按辖区、类别和日期查询。Filters by subtree, kind and date.")
    Mono<Page<ClinicView>> list(Caller caller, ClinicFilter filter, Paging paging) {
        return clinics.list(caller, filter, paging).map(page -> page.map(ClinicView::of));
    }

    @GetMapping("/{id}")
    @Access(scope = "sample.read")
    @Operation(
            operationId = "getClinic",
            summary = "读取卫生室;Read a clinic",
            description = "读取一个卫生室及其版本。One clinic with its version.")
    Mono<ResponseEntity<ClinicView>> get(Caller caller, @PathVariable UUID id) {
        return clinics.find(caller, id).map(clinic -> EntityTag.ok(clinic.version(), ClinicView.of(clinic)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(
            scope = "sample.write",
            roles = {Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "openClinic",
            summary = "设立卫生室;Open a clinic",
            description = "在辖区内设立一个卫生室。Opens a clinic within the caller's regions.")
    Mono<ResponseEntity<ClinicView>> open(Caller caller, @RequestBody ClinicRequest request) {
        return clinics.open(caller, request)
                .map(clinic -> EntityTag.created(
                        "/sample/v1/clinics/" + clinic.id(), clinic.version(), ClinicView.of(clinic)));
    }

    @PutMapping("/{id}")
    @Access(
            scope = "sample.write",
            roles = {Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "replaceClinicDetails",
            summary = "修改卫生室;Change a clinic",
            description = "整体替换可变内容。Replaces what may change.")
    Mono<ResponseEntity<ClinicView>> replace(
            Caller caller, @PathVariable UUID id, ExpectedVersion version, @RequestBody ClinicDetails details) {
        return clinics.replace(caller, id, version, details).map(ClinicController::changed);
    }

    @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE_VALUE)
    @Access(
            scope = "sample.write",
            roles = {Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "patchClinicDetails",
            summary = "部分修改卫生室;Change parts of a clinic",
            description = "按 RFC 7396 合并修改。Merges a patch (RFC 7396).")
    Mono<ResponseEntity<ClinicView>> patch(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion version,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"beds\": 6}")))
                    @RequestBody
                    MergePatch patch) {
        return clinics.patch(caller, id, version, patch).map(ClinicController::changed);
    }

    @PostMapping("/{id}/closure")
    @Access(scope = "sample.write", roles = Role.CITY_ADMIN)
    @Operation(
            operationId = "closeClinic",
            summary = "停业;Close a clinic",
            description = "卫生室停业,不可再开。Closes a clinic for good.")
    Mono<ResponseEntity<ClinicView>> close(
            Caller caller, @PathVariable UUID id, ExpectedVersion version, @RequestBody ClosureRequest closure) {
        return clinics.close(caller, id, version).map(ClinicController::changed);
    }

    private static ResponseEntity<ClinicView> changed(Clinic clinic) {
        return EntityTag.ok(clinic.version(), ClinicView.of(clinic));
    }
}
