package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Renewals over HTTP. */
@Tag(name = "Pairings", description = "结对;pairings of a supporter with a recipient")
@RestController
class RenewalController {

    private final RenewalService service;

    RenewalController(RenewalService service) {
        this.service = service;
    }

    @Operation(
            operationId = "renewPairing",
            summary = "续签结对;Renew an assessed pairing",
            description =
                    "生成下一期已签约结对,与原结对互相关联;最迟自原期满次日开始。Makes the next term, signed and linked both ways, which starts on the day"
                            + " after the old end at the latest.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping("/pairing/v1/pairings/{id}/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<PairingResponse>> renew(
            Caller caller, @PathVariable UUID id, ExpectedVersion expected, @RequestBody RenewalRequest request) {
        return service.renew(caller, id, expected, request).map(PairingResponse::created);
    }
}
