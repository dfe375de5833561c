package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What callers send about certificates. */
final class CertificateRequests {

    private CertificateRequests() {}

    /** @param staffId whose service is certified, up to today */
    @Schema(name = "CertificateRequest")
    record Wanted(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID staffId) {}

    /** @param reason why it no longer holds, 2 to 500 characters */
    @Schema(name = "RevocationRequest")
    record Revoked(
            @Schema(example = "派驻记录经核查有误") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
