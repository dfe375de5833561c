package org.minkang.benchmarks.twin;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/pairing/v1/institutions")
class InstitutionController {

    private final InstitutionService service;

    InstitutionController(InstitutionService service) {
        this.service = service;
    }

    @GetMapping
    InstitutionPage list(@AuthenticationPrincipal Jwt token, @RequestParam(defaultValue = "20") int limit) {
        return InstitutionPage.of(service.list(CallerRegion.of(token), limit + 1), limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<InstitutionResponse> get(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
        return service.get(id, CallerRegion.of(token))
                .map(found -> ResponseEntity.ok().eTag(tag(found)).body(InstitutionResponse.of(found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    ResponseEntity<InstitutionResponse> register(
            @AuthenticationPrincipal Jwt token, @Valid @RequestBody InstitutionRequest request) {
        CallerRegion.of(token).require(request.regionCode());
        Institution registered = service.register(request, token.getSubject(), token.getClaimAsString("client_id"));
        return ResponseEntity.created(URI.create("/pairing/v1/institutions/" + registered.id()))
                .eTag(tag(registered))
                .body(InstitutionResponse.of(registered));
    }

    private static String tag(Institution institution) {
        return "\"" + institution.version() + "\"";
    }
}
