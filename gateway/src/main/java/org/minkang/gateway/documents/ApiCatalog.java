package org.minkang.gateway.documents;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minkang.gateway.upstream.Upstream;
import org.minkang.gateway.upstream.Upstreams;
import org.minkang.kit.identity.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The list of services with their contracts (RFC 9727), as a set of links (RFC 9264) relative to this gateway. */
@RestController
final class ApiCatalog {

    static final String PATH = "/.well-known/api-catalog";

    private static final MediaType LINK_SET =
            MediaType.parseMediaType("application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"");

    private final byte[] catalog;

    ApiCatalog(Upstreams upstreams, JsonMapper json) {
        List<Map<String, Object>> services =
                upstreams.enabled().values().stream().map(ApiCatalog::service).toList();
        Map<String, Object> list = Map.of(
                "anchor",
                PATH,
                "item",
                services.stream()
                        .map(service -> Map.of("href", service.get("anchor")))
                        .toList());
        this.catalog = json.writeValueAsBytes(Map.of(
                "linkset", Stream.concat(Stream.of(list), services.stream()).toList()));
    }

    @Access(scope = "")
    @GetMapping(PATH)
    ResponseEntity<byte[]> catalog() {
        return ResponseEntity.ok()
                .contentType(LINK_SET)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(catalog.clone());
    }

    private static Map<String, Object> service(Upstream upstream) {
        String contract = upstream.contract();
        return Map.of(
                "anchor", contract.substring(0, contract.lastIndexOf('/')),
                "service-desc", List.of(Map.of("href", contract, "type", "application/json")),
                "service-doc", List.of(Map.of("href", "/docs", "type", "text/html")));
    }
}
