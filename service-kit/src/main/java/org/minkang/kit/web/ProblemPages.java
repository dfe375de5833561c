package org.minkang.kit.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minkang.kit.identity.Access;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The page that a problem's {@code type} points to: what the code means, for people as HTML and for machines as JSON. */
@Hidden
@RestController
public final class ProblemPages {

    /** What a problem page says, in the reader's language. */
    record Page(String type, String code, int status, String title, String detail) {}

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final List<ProblemCatalogue> catalogues;
    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemPages(List<ProblemCatalogue> catalogues, ProblemTexts texts, JsonMapper json) {
        this.catalogues = List.copyOf(catalogues);
        this.texts = texts;
        this.json = json;
    }

    @Access(scope = "")
    @GetMapping("/problems/{room}/{code}")
    ResponseEntity<byte[]> page(@PathVariable String room, @PathVariable String code, ServerHttpRequest request) {
        String path = "/problems/" + room + "/" + code;
        ProblemType type = find(path).orElseThrow(() -> new ProblemException(CommonProblem.NO_SUCH_PATH));
        Locale language = texts.language(request.getHeaders().getAcceptLanguage());
        boolean forPeople = request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
        Page page = page(type, language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .contentType(forPeople ? HTML : MediaType.APPLICATION_JSON)
                .body(forPeople ? html(page, language) : json.writeValueAsBytes(page));
    }

    private Optional<? extends ProblemType> find(String path) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .filter(type -> type.page().equals(path))
                .findFirst();
    }

    private Page page(ProblemType type, Locale language) {
        String detail = texts.detail(new ProblemException(type), language).replaceAll("\\{\\d+}", "…");
        return new Page(type.page(), type.name(), type.status(), texts.title(type, language), detail);
    }

    private static byte[] html(Page page, Locale language) {
        String title = HtmlUtils.htmlEscape(page.title(), "UTF-8");
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                <p><code>%s</code> · HTTP %d</p>
                <p>%s</p>
                </body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        title,
                        title,
                        page.code(),
                        page.status(),
                        HtmlUtils.htmlEscape(page.detail(), "UTF-8"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
