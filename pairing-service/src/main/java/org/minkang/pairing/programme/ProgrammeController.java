package org.minkang.pairing.programme;

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

/** Programmes over HTTP. */
@Tag(name = "Programmes", description = "对口支援实施方案;support programmes")
@RestController
@RequestMapping("/pairing/v1/programmes")
class ProgrammeController {

    private final ProgrammeService service;

    ProgrammeController(ProgrammeService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listProgrammes",
            summary = "查询方案;List programmes",
            description = "本级及上级方案均可见。Shows the programmes of the caller's regions and those laid down for them above.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<ProgrammeResponse>> list(Caller caller, ProgrammeFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(ProgrammeResponse::of));
    }

    @Operation(
            operationId = "getProgramme",
            summary = "查看方案;Get a programme",
            description = "方案的依据、目标、参数和节点。Basis, goals, parameters and milestones of a programme.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ProgrammeResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(ProgrammeController::shown);
    }

    @Operation(
            operationId = "draftProgramme",
            summary = "起草方案;Draft a programme from a template",
            description = "未填的内容取自模板。What is left out comes from the template.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ProgrammeResponse>> draft(Caller caller, @RequestBody ProgrammeRequest request) {
        return service.draft(caller, request)
                .map(programme -> EntityTag.created(
                        "/pairing/v1/programmes/" + programme.id(),
                        programme.version(),
                        ProgrammeResponse.of(programme)));
    }

    @Operation(
            operationId = "reviseProgramme",
            summary = "修改方案草稿;Revise a draft programme",
            description = "仅起草中的方案可修改。Only a draft can be revised.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/{id}")
    Mono<ResponseEntity<ProgrammeResponse>> revise(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody ProgrammeContent content) {
        return service.revise(caller, id, expected, content).map(ProgrammeController::shown);
    }

    @Operation(
            operationId = "publishProgramme",
            summary = "发布方案(起草人不得发布);Publish a programme another person drafted",
            description = "登记发布日期,可补录往年方案。Records the day it was issued, which may lie in the past.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/publication")
    Mono<ResponseEntity<ProgrammeResponse>> publish(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody ProgrammePublication publication) {
        return service.publish(caller, id, expected, publication.publishedOn()).map(ProgrammeController::shown);
    }

    @Operation(
            operationId = "closeProgramme",
            summary = "结束方案;Close a programme",
            description = "结束后不能再拟定结对。No pairing can be proposed under it any more.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/closure")
    Mono<ResponseEntity<ProgrammeResponse>> close(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.close(caller, id, expected).map(ProgrammeController::shown);
    }

    private static ResponseEntity<ProgrammeResponse> shown(Programme programme) {
        return EntityTag.ok(programme.version(), ProgrammeResponse.of(programme));
    }
}
