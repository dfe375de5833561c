package org.minkang.kit.web;

import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396): properties given replace, null removes, what is absent stays.
 *
 * @param patch the body
 */
public record MergePatch(JsonNode patch) {

    /** What an operation that takes a merge patch consumes. */
    public static final String MEDIA_TYPE_VALUE = "application/merge-patch+json";

    static final MediaType MEDIA_TYPE = MediaType.valueOf(MEDIA_TYPE_VALUE);

    /** The document that {@code current} becomes. */
    JsonNode applyTo(JsonNode current) {
        return merge(current, patch);
    }

    private static JsonNode merge(JsonNode current, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes) || !(current instanceof ObjectNode before)) {
            return patch;
        }
        ObjectNode after = before.deepCopy();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                after.remove(change.getKey());
            } else {
                JsonNode old = after.has(change.getKey()) ? after.get(change.getKey()) : after.objectNode();
                after.set(change.getKey(), merge(old, change.getValue()));
            }
        });
        return after;
    }
}
