package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The keys of certificates over HTTP, for those who verify without asking for each. */
@Tag(name = "Certificates")
@RestController
class CertificateKeyController {

    /** A key that is new is known everywhere within the hour; one that is retired goes on to be shown. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final CertificateKeys keys;

    CertificateKeyController(CertificateKeys keys) {
        this.keys = keys;
    }

    /** @param keys the one that signs now, then those of former times */
    @Schema(name = "CertificateKeySet")
    record KeySet(List<CertificateKey> keys) {}

    @Operation(
            operationId = "listCertificateKeys",
            summary = "查看服务证明验签公钥;List the keys that sign service certificates",
            description =
                    "无需令牌;现用和已停用的公钥(JWK,RFC 8037),可离线验签。Needs no token; the key that signs now and those of former times as a"
                            + " JSON Web Key Set (RFC 7517, RFC 8037). `kid` is the `keyId` of a certificate; `since` and `until` are the days of"
                            + " issue of the first and the last certificate that a key signed.\n\n"
                            + "签名内容:The `signature` of a certificate is Ed25519 (RFC 8032) in Base64, over the UTF-8 bytes of one JSON object"
                            + " in canonical form (RFC 8785: no blanks, properties in order of their names) and nothing else:\n\n"
                            + "`{\"code\":…,\"holder\":{\"employer\":…,\"employerName\":…,\"name\":…,\"number\":…,\"staffId\":…},\"id\":…,"
                            + "\"issuedOn\":…,\"issuer\":{\"name\":…,\"region\":…},\"stretches\":[{\"end\":…,\"pairing\":…,\"recipient\":…,"
                            + "\"recipientName\":…,\"start\":…}],\"totalDays\":…,\"type\":\"minkang-service-certificate/1\"}`\n\n"
                            + "All values are strings but `totalDays`, a number; days are `YYYY-MM-DD`, `code` has its hyphens, `name` is the name"
                            + " in full, `employer` and `recipient` are credit codes, `pairing` is the id of the pairing, `stretches` stand in the"
                            + " order of the certificate. 撤销不改变签名,是否撤销须在线核验。A revocation leaves the signature as it is: whether a"
                            + " certificate was revoked, only its verification by code tells.")
    @Access(scope = "")
    @GetMapping("/pairing/v1/certificate-keys")
    Mono<ResponseEntity<KeySet>> list() {
        return keys.published().map(CertificateKeyController::shown);
    }

    private static ResponseEntity<KeySet> shown(List<CertificateKey> published) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag("\"" + Integer.toHexString(published.hashCode()) + "\"")
                .body(new KeySet(published));
    }
}
