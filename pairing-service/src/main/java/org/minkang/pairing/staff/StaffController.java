package org.minkang.pairing.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Staff over HTTP. */
@Tag(name = "Staff", description = "派驻人员;staff whom hospitals can dispatch")
@RestController
@RequestMapping("/pairing/v1")
class StaffController {

    private final StaffService service;
    private final ProfessionalTitles titles;

    StaffController(StaffService service, ProfessionalTitles titles) {
        this.service = service;
        this.titles = titles;
    }

    @Operation(
            operationId = "listProfessionalTitles",
            summary = "查询专业技术职务代码;List professional titles",
            description =
                    "GB/T 8561 卫生技术职务,代码未经标准原文核对。Titles of health staff; the numbers are not verified against the standard.")
    @Access(scope = "pairing.read")
    @GetMapping("/professional-titles")
    Mono<TitleList> titles(Caller caller) {
        return Mono.just(new TitleList(List.copyOf(titles.all())));
    }

    @Operation(operationId = "listStaff", summary = "查询人员;List staff", description = "姓名脱敏。Names are masked.")
    @Access(scope = "pairing.read")
    @GetMapping("/staff-members")
    Mono<Page<StaffResponse>> list(Caller caller, StaffFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(StaffResponse::of));
    }

    @Operation(
            operationId = "getStaffMember",
            summary = "查看人员;Get a member of staff",
            description =
                    "有 pii.read 权限并以 Purpose 说明用途的,显示姓名并留痕。Shows the name to tokens with pii.read that say what for in"
                            + " Purpose; that is journaled.")
    @Access(scope = "pairing.read")
    @GetMapping("/staff-members/{id}")
    Mono<ResponseEntity<StaffResponse>> get(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "用途;What the name is needed for", example = "title review")
                    @RequestHeader(name = PersonalData.PURPOSE, required = false)
                    @Size(min = 2, max = 200)
                    @Nullable
                    String purpose) {
        return service.get(caller, id, purpose).map(StaffController::shown);
    }

    @Operation(
            operationId = "registerStaffMember",
            summary = "登记人员;Register a member of staff",
            description = "身份证号只保留脱敏形式。Of the identity number only a masked form is kept.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/staff-members")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<StaffResponse>> register(Caller caller, @RequestBody StaffRequest request) {
        return service.register(caller, request)
                .map(member -> EntityTag.created(
                        "/pairing/v1/staff-members/" + member.id(), member.version(), StaffResponse.of(member)));
    }

    @Operation(
            operationId = "reviseStaffMember",
            summary = "更改人员信息;Change what may change about a member of staff",
            description = "编号和派出单位终身不变。Number and employer are kept for life.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/staff-members/{id}")
    Mono<ResponseEntity<StaffResponse>> revise(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody StaffParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(StaffController::shown);
    }

    private static ResponseEntity<StaffResponse> shown(StaffMember member) {
        return EntityTag.ok(member.version(), StaffResponse.of(member));
    }
}
