package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.ExpectedVersion;
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

/** Postings over HTTP: seen, and taken from the draft to the departure. */
@Tag(name = "Postings", description = "派驻;staff on post")
@RestController
@RequestMapping("/pairing/v1/postings")
class PostingController {

    private final PostingService service;

    PostingController(PostingService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listPostings",
            summary = "查询派驻;List postings",
            description =
                    "任一方在调用者辖区内即可见,姓名脱敏。Shows postings of which either side lies in the caller's regions; names are masked.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<PostingResponse>> list(Caller caller, PostingFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(PostingResponse::of));
    }

    @Operation(
            operationId = "getPosting",
            summary = "查看派驻;Get a posting",
            description = "人员、席位、起止日期、请假和状态。Person, seat, period, leaves and status of a posting.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<PostingResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "drawUpPosting",
            summary = "拟派人员;Draw up a posting",
            description = "席位须为协议所定,起止日期在结对期内;一人同日不在两个全职岗位。The seat must be agreed and the period inside the"
                    + " pairing's; nobody is on two full-time posts on one day.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PostingResponse>> draw(Caller caller, @RequestBody PostingRequests.Planned request) {
        return service.draw(caller, request).map(PostingResponse::created);
    }

    @Operation(
            operationId = "trainForPosting",
            summary = "培训;Record the training before departure",
            description = "派出前培训(D0-S03)。Training on the rules before departure (D0-S03).")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/training")
    Mono<ResponseEntity<PostingResponse>> train(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Trained request) {
        return service.train(caller, id, expected, request.trainedOn()).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "reportPosting",
            summary = "报备;Tell the bureau who goes",
            description = "派驻名单报卫生健康部门(D0-S03)。The staff list goes to the bureau (D0-S03).")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/report")
    Mono<ResponseEntity<PostingResponse>> report(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Reported request) {
        return service.report(caller, id, expected, request.reportedOn()).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "cancelPosting",
            summary = "取消派驻;Cancel a posting before departure",
            description = "到岗前可取消。Possible before the person has come.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<PostingResponse>> cancel(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Cancelled request) {
        return service.cancel(caller, id, expected, request.reason()).map(PostingResponse::shown);
    }
}
