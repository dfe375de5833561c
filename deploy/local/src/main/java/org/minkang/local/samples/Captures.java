package org.minkang.local.samples;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.local.LaunchException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that earlier answers of a sample programme have given, and texts that use them. */
final class Captures {

    private static final Pattern USE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> values = new HashMap<>();

    /** Remembers what {@code step} asks for from the answer to it. */
    void take(SampleStep step, HttpResponse<String> response, JsonNode body) {
        if (step.as() != null) {
            String prefix = step.as() + ".";
            response.headers().firstValue("ETag").ifPresent(etag -> values.put(prefix + "etag", etag));
            response.headers().firstValue("Location").ifPresent(location -> values.put(prefix + "location", location));
            body.properties().forEach(member -> {
                if (member.getValue().isValueNode()) {
                    values.put(prefix + member.getKey(), member.getValue().asString());
                }
            });
        }
        step.capture()
                .forEach((name, pointer) -> values.put(name, body.at(pointer).asString()));
    }

    /** @throws LaunchException when {@code text} uses a value no earlier step has captured */
    String fill(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use.group(1))));
    }

    /** The JSON text of {@code template} with every use replaced; a value stays inside the string that used it. */
    String fill(JsonNode template) {
        return USE.matcher(JsonMapper.shared().writeValueAsString(template))
                .replaceAll(use -> Matcher.quoteReplacement(insideString(value(use.group(1)))));
    }

    private static String insideString(String value) {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new LaunchException("The sample uses ${" + name + "}, which no earlier step has captured.");
        }
        return value;
    }
}
