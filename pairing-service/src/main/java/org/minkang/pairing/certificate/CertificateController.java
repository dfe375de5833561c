package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.staff.PersonalData;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Service certificates over HTTP. */
@Tag(name = "Certificates", description = "服务证明;what a person served, certified")
@RestController
@RequestMapping("/pairing/v1/certificates")
class CertificateController {

    private static final int MOST_WAITING = 100;

    private final CertificateService service;
    private final IssuingService issuing;
    private final CertificateSheet sheet;

    /** One sheet at a time: each takes tens of megabytes and up to half a second of a processor. */
    private final Scheduler press = Schedulers.newBoundedElastic(1, MOST_WAITING, "certificate-press");

    CertificateController(CertificateService service, IssuingService issuing, CertificateSheet sheet) {
        this.service = service;
        this.issuing = issuing;
        this.sheet = sheet;
    }

    @Operation(
            operationId = "listServiceCertificates",
            summary = "查询服务证明;List service certificates",
            description =
                    "派出单位在调用者辖区内的可见,姓名脱敏。Shows those of persons whose employer lies in the caller's regions; names are masked.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<CertificateResponse>> list(Caller caller, CertificateFilter filter, Paging paging) {
        return service.list(caller, filter, paging).map(page -> page.map(CertificateResponse::of));
    }

    @Operation(
            operationId = "getServiceCertificate",
            summary = "查看服务证明;Get a service certificate",
            description = "服务经历、累计天数、签名和状态。Stretches served, days in sum, signature and status.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<CertificateResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(CertificateController::shown);
    }

    @Operation(
            operationId = "issueServiceCertificate",
            summary = "出具服务证明;Issue a service certificate",
            description =
                    "累计该人员截至今日的服务:请假和中止期间不计,同日两处只计一日。Cumulates what the person served up to today: days of leave and"
                            + " suspension do not count, and a day at two places is one.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<CertificateResponse>> issue(Caller caller, @RequestBody CertificateRequests.Wanted request) {
        return issuing.issue(caller, request.staffId())
                .map(certificate -> EntityTag.created(
                        "/pairing/v1/certificates/" + certificate.id(),
                        certificate.version(),
                        CertificateResponse.of(certificate)));
    }

    @Operation(
            operationId = "revokeServiceCertificate",
            summary = "撤销服务证明;Revoke a service certificate",
            description =
                    "由出具部门或其上级撤销,不可恢复;核验时即显示已撤销。By the bureau that issued it or one above, for good; verification shows it"
                            + " at once.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/{id}/revocation")
    Mono<ResponseEntity<CertificateResponse>> revoke(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody CertificateRequests.Revoked request) {
        return service.revoke(caller, id, expected, request.reason()).map(CertificateController::shown);
    }

    @Operation(
            operationId = "printServiceCertificate",
            summary = "打印服务证明;Get a service certificate to print",
            description =
                    "PDF,带核验二维码;有 pii.read 权限并以 Purpose 说明用途的,印全名并留痕。A PDF with a QR code that leads to the"
                            + " verification; shows the name in full to tokens with pii.read that say what for in Purpose, and that is journaled.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "证明;The certificate",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Access(scope = "pairing.read")
    @GetMapping(path = "/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> print(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "用途;What the name is needed for", example = "title review")
                    @RequestHeader(name = PersonalData.PURPOSE, required = false)
                    @Size(min = 2, max = 200)
                    @Nullable
                    String purpose) {
        return service.toPrint(caller, id, purpose)
                .publishOn(press)
                .map(certificate -> file(id, sheet.print(certificate)))
                .onErrorMap(RejectedExecutionException.class, full -> new ProblemException(CommonProblem.UNAVAILABLE));
    }

    @Operation(
            operationId = "verifyServiceCertificate",
            summary = "核验服务证明;Verify a service certificate by its code",
            description = "无需令牌;只答证明上所载内容及其是否有效。编码不分大小写,连字符可省。Needs no token; tells what the paper shows and whether it"
                    + " holds. Case and hyphens of the code do not matter.")
    @Access(scope = "")
    @GetMapping("/verification/{code}")
    Mono<CertificateVerification> verify(
            @Parameter(description = "核验编码;The code on the certificate", example = "7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S")
                    @PathVariable
                    String code,
            ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return service.verify(code);
    }

    @PreDestroy
    void close() {
        press.dispose();
    }

    private static ResponseEntity<CertificateResponse> shown(ServiceCertificate certificate) {
        return EntityTag.ok(certificate.version(), CertificateResponse.of(certificate));
    }

    private static ResponseEntity<byte[]> file(UUID id, byte[] document) {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename("service-certificate-" + id + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(document);
    }
}
