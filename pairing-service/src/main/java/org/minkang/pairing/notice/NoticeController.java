package org.minkang.pairing.notice;

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
import org.minkang.pairing.pairing.PairingAccess;
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

/** Notices over HTTP. */
@Tag(name = "Notices", description = "通报表扬与通报批评;notices that commend or criticise")
@RestController
@RequestMapping("/pairing/v1/notices")
class NoticeController {

    private final NoticeService service;

    NoticeController(NoticeService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listNotices",
            summary = "查询通报;List notices",
            description =
                    "已发布的在方案区划内均可见,个人只显示姓氏;草稿、已作废和已撤销的只对辖区主管部门可见。What is published shows to all in the programme's region, persons by"
                            + " surname only; drafts and what was discarded or withdrawn to bureaus in charge.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<NoticeResponse>> list(Caller caller, NoticeFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(notice -> response(caller, notice)));
    }

    @Operation(
            operationId = "getNotice",
            summary = "查看通报;Get a notice",
            description = "对象、事由、依据的考核和状态。Whom it is about, why, on which assessment it rests, and its status.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<NoticeResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(notice -> shown(caller, notice));
    }

    @Operation(
            operationId = "draftNotice",
            summary = "起草通报;Draft a notice",
            description =
                    "对象为单位或个人之一;事由中不得写个人姓名。About a unit or a person, not both; the reason must not name the person.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<NoticeResponse>> draft(Caller caller, @RequestBody NoticeRequests.Drafted request) {
        return service.draft(caller, request)
                .map(notice -> EntityTag.created(
                        "/pairing/v1/notices/" + notice.id(), notice.version(), response(caller, notice)));
    }

    @Operation(
            operationId = "reviseNotice",
            summary = "修改通报草稿;Revise a draft notice",
            description = "对象不变;发布后不能修改。Whom it is about stays; not once it is published.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PutMapping("/{id}")
    Mono<ResponseEntity<NoticeResponse>> revise(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody NoticeContent content) {
        return service.revise(caller, id, expected, content).map(notice -> shown(caller, notice));
    }

    @Operation(
            operationId = "publishNotice",
            summary = "发布通报(起草人和最后修改人不得发布);Publish a notice another person drafted",
            description = "登记发布日期。Records the day it was issued.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/publication")
    Mono<ResponseEntity<NoticeResponse>> publish(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody NoticeRequests.Published publication) {
        return service.publish(caller, id, expected, publication.publishedOn()).map(notice -> shown(caller, notice));
    }

    @Operation(
            operationId = "discardNotice",
            summary = "作废通报草稿;Discard a draft notice",
            description = "作废后不能修改或发布,不可恢复。It can be neither revised nor published from then on, for good.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/discard")
    Mono<ResponseEntity<NoticeResponse>> discard(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.discard(caller, id, expected).map(notice -> shown(caller, notice));
    }

    @Operation(
            operationId = "withdrawNotice",
            summary = "撤销通报;Withdraw a notice",
            description = "撤销后不再公开,不可恢复。It is shown to bureaus only from then on, for good.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<NoticeResponse>> withdraw(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody NoticeRequests.Withdrawn withdrawal) {
        return service.withdraw(caller, id, expected, withdrawal.reason()).map(notice -> shown(caller, notice));
    }

    private static NoticeResponse response(Caller caller, Notice notice) {
        return NoticeResponse.of(notice, PairingAccess.isBureau(caller));
    }

    private static ResponseEntity<NoticeResponse> shown(Caller caller, Notice notice) {
        return EntityTag.ok(notice.version(), response(caller, notice));
    }
}
