package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Postings over HTTP, from the first day on post to the last. */
@Tag(name = "Postings", description = "派驻;staff on post")
@RestController
@RequestMapping("/pairing/v1/postings")
class OnPostController {

    private final OnPostService service;

    OnPostController(OnPostService service) {
        this.service = service;
    }

    @Operation(
            operationId = "arriveOnPost",
            summary = "到岗;Take up the post",
            description =
                    "须已培训并报备;首次到岗使结对转为支援中。Only trained and reported staff; the first arrival makes the pairing active.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/arrival")
    Mono<ResponseEntity<PostingResponse>> arrive(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Arrived request) {
        return service.arrive(caller, id, expected, request.arrivedOn()).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "goOnLeave",
            summary = "请假;Go on leave",
            description = "请假期间不计服务日。Days of leave do not count as service.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/leave")
    Mono<ResponseEntity<PostingResponse>> leave(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody PostingRequests.Away request) {
        return service.leave(caller, id, expected, request).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "returnFromLeave",
            summary = "销假;Come back from leave",
            description = "返岗之日起计服务日。Days count again from that day.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/return")
    Mono<ResponseEntity<PostingResponse>> comeBack(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody PostingRequests.Back request) {
        return service.comeBack(caller, id, expected, request.returnedOn()).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "handOverPosting",
            summary = "交接;Hand the work over",
            description = "与接替人员办理交接,允许重叠。Hands over to whoever comes next; both may be on post for a while.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/hand-over")
    Mono<ResponseEntity<PostingResponse>> handOver(Caller caller, @PathVariable UUID id, ExpectedVersion expected) {
        return service.handOver(caller, id, expected).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "completePosting",
            summary = "期满离岗;Complete a posting",
            description = "须已办理交接。Only after the hand-over.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/completion")
    Mono<ResponseEntity<PostingResponse>> complete(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Completed request) {
        return service.complete(caller, id, expected, request.completedOn()).map(PostingResponse::shown);
    }

    @Operation(
            operationId = "recallFromPost",
            summary = "召回;Call a person back before the time",
            description =
                    "无人接替即出现断档,可先用连续性推演查看。Leaves a gap unless somebody follows; the projection of continuity shows it beforehand.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping("/{id}/recall")
    Mono<ResponseEntity<PostingResponse>> recall(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody PostingRequests.Recalled request) {
        return service.recall(caller, id, expected, request).map(PostingResponse::shown);
    }
}
