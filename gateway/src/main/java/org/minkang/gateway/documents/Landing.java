package org.minkang.gateway.documents;

import java.util.Map;
import org.minkang.kit.identity.Access;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody ends up who only knows the host name. */
@RestController
final class Landing {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String LINK = "<" + ApiCatalog.PATH + ">; rel=\"api-catalog\"";

    private final StaticFile page =
            new StaticFile(PAGE, StaticFile.bytes("org/minkang/gateway/documents/landing.html"));
    private final StaticFile summary;

    Landing(JsonMapper json) {
        Map<String, String> links = Map.of("name", "Minkang", "docs", "/docs", "apiCatalog", ApiCatalog.PATH);
        this.summary = new StaticFile(MediaType.APPLICATION_JSON, json.writeValueAsBytes(links));
    }

    @Access(scope = "")
    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> summary() {
        return answer(summary);
    }

    @Access(scope = "")
    @GetMapping(path = "/", headers = "Accept=text/html")
    ResponseEntity<byte[]> page() {
        return answer(page);
    }

    private static ResponseEntity<byte[]> answer(StaticFile file) {
        return file.answer().header("Link", LINK).header("Vary", "Accept").body(file.content());
    }
}
