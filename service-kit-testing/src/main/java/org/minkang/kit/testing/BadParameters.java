package org.minkang.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Everything that can be wrong with query, path and headers. */
final class BadParameters {

    private static final List<String> ODD = List.of(
            "\u0000", "a\u0000b", "☃", "'", "1;drop table", "-1", "99999999999999999999", "%00", "x".repeat(600));

    private BadParameters() {}

    static List<Spoiled> query(ContractOperation operation, Call valid) {
        List<Spoiled> spoiled = new ArrayList<>();
        List<JsonNode> parameters = operation.parameters("query");
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString();
            JsonNode schema = operation.contract().resolve(parameter.path("schema"));
            ODD.forEach(value -> spoiled.add(Spoiled.harmless("?" + name + "=" + value, valid.withQuery(name, value))));
            if (isTyped(schema)) {
                spoiled.add(Spoiled.named("?" + name + "=x☃", valid.withQuery(name, "x☃"), "?" + name));
            }
        }
        if (!parameters.isEmpty()) {
            Call unknown = valid.withQuery("zzUnknown", "1");
            spoiled.add(Spoiled.named("an unknown parameter", unknown, "?zzUnknown"));
            parameters.stream()
                    .filter(parameter -> isTyped(operation.contract().resolve(parameter.path("schema"))))
                    .map(parameter -> parameter.path("name").asString())
                    .forEach(name -> {
                        Call two = unknown.withQuery(name, "x☃");
                        spoiled.add(Spoiled.named("two wrong parameters", two, "?zzUnknown"));
                        spoiled.add(Spoiled.named("two wrong parameters", two, "?" + name));
                    });
        }
        return spoiled;
    }

    static List<Spoiled> pathAndHeaders(ContractOperation operation, Call valid) {
        List<Spoiled> spoiled = new ArrayList<>();
        operation
                .pathParameters()
                .forEach(name -> ODD.forEach(value -> spoiled.add(Spoiled.refused(
                        "path " + name + "=" + value, valid.withPath(name, value), 400, 404, 409, 412, 422))));
        if (operation.requiresVersion()) {
            spoiled.add(Spoiled.refused("no If-Match", valid.withoutHeader(HttpHeaders.IF_MATCH), 428));
        }
        if (operation.takesVersion()) {
            List.of("garbage", "W/\"1\"", "\"x\"", "\"99999999999999999999\"", "1", "\"\"", "*")
                    .forEach(tag -> spoiled.add(
                            Spoiled.refused("If-Match " + tag, valid.withHeader(HttpHeaders.IF_MATCH, tag), 400, 412)));
        }
        if (!operation.method().equals("GET")) {
            List.of("a b", "\"", "x".repeat(200))
                    .forEach(key -> spoiled.add(
                            Spoiled.refused("Idempotency-Key " + key, valid.withHeader("Idempotency-Key", key), 400)));
        }
        List.of("garbage;;q=x", "*", "xx-YY-zz-1234567890", "de;q=2")
                .forEach(language -> spoiled.add(Spoiled.harmless(
                        "Accept-Language " + language, valid.withHeader(HttpHeaders.ACCEPT_LANGUAGE, language))));
        List.of("garbage", "00-0-0-0", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00")
                .forEach(trace ->
                        spoiled.add(Spoiled.harmless("traceparent " + trace, valid.withHeader("traceparent", trace))));
        spoiled.add(Spoiled.refused(
                "Accept image/png", valid.withHeader(HttpHeaders.ACCEPT, "image/png"), 406, 404, 409, 412));
        spoiled.add(Spoiled.harmless("a broken Accept", valid.withHeader(HttpHeaders.ACCEPT, "garbage")));
        spoiled.add(
                Spoiled.refused("a broken token", valid.withHeader(HttpHeaders.AUTHORIZATION, "Bearer x.y.z"), 401));
        Call tokenless = valid.withHeader(HttpHeaders.AUTHORIZATION, "Bearer ");
        spoiled.add(
                operation.scope().isEmpty()
                        ? Spoiled.harmless("a broken scheme where no token is needed", tokenless)
                        : Spoiled.refused("a broken scheme", tokenless, 400, 401));
        return spoiled;
    }

    private static boolean isTyped(JsonNode schema) {
        return schema.has("enum")
                || Set.of("integer", "boolean", "number").contains(ContractExamples.type(schema))
                || Set.of("date", "date-time", "uuid")
                        .contains(schema.path("format").asString(""));
    }
}
