package org.minkang.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.minkang.gateway.upstream.Upstreams;
import org.minkang.kit.identity.Access;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The services' contracts, to be read and tried in a browser: Swagger UI from our own files, so that it works without the internet. */
@RestController
final class ContractBrowser {

    private static final String OURS = "org/minkang/gateway/documents/";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** The page runs our scripts and talks to us, nothing else; its style sheet brings icons along as data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private record Contract(String name, String url) {}

    private final StaticFile page = new StaticFile(PAGE, StaticFile.bytes(OURS + "docs.html"));
    private final Map<String, StaticFile> files;

    ContractBrowser(Upstreams upstreams, JsonMapper json, SwaggerUiFiles swaggerUi) {
        List<Contract> contracts = upstreams.enabled().entrySet().stream()
                .map(entry -> new Contract(entry.getKey(), entry.getValue().contract()))
                .toList();
        String script = StaticFile.text(OURS + "contracts.js").replace("CONTRACTS", json.writeValueAsString(contracts));
        this.files = Map.of(
                "contracts.js", new StaticFile(SCRIPT, script.getBytes(UTF_8)),
                "swagger-ui.css", new StaticFile(STYLE, swaggerUi.bytes("swagger-ui.css")),
                "swagger-ui-bundle.js", new StaticFile(SCRIPT, swaggerUi.bytes("swagger-ui-bundle.js")),
                "swagger-ui-standalone-preset.js",
                        new StaticFile(SCRIPT, swaggerUi.bytes("swagger-ui-standalone-preset.js")),
                "favicon-32x32.png", new StaticFile(MediaType.IMAGE_PNG, swaggerUi.bytes("favicon-32x32.png")));
    }

    @Access(scope = "")
    @GetMapping("/docs")
    ResponseEntity<byte[]> page() {
        return page.answer().header("Content-Security-Policy", POLICY).body(page.content());
    }

    @Access(scope = "")
    @GetMapping("/docs/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        StaticFile file = files.get(name);
        if (file == null) {
            throw new ProblemException(CommonProblem.NO_SUCH_PATH);
        }
        return file.answer().body(file.content());
    }
}
