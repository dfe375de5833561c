package org.minkang.kit.journal.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.Violation;

/**
 * A subscription as asked for.
 *
 * @param url where events are to be sent
 * @param eventTypes which events, all when absent or empty
 */
@Schema(description = "订阅请求;A subscription as asked for")
record WebhookRequest(
        @Schema(example = "https://hooks.example.org/minkang") @NotBlank @Size(max = 2000)
        String url,

        @Size(max = 50) @Nullable List<String> eventTypes) {

    WebhookRequest {
        eventTypes = eventTypes == null ? List.of() : List.copyOf(eventTypes);
    }

    List<String> wanted() {
        return eventTypes == null ? List.of() : eventTypes;
    }

    /** Which of the event types are none of the service's. */
    List<Violation> foreignTypes(String prefix) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < wanted().size(); index++) {
            if (!wanted().get(index).startsWith(prefix)) {
                violations.add(Violation.at("/eventTypes/" + index, "EVENT_TYPE_FOREIGN", prefix));
            }
        }
        return violations;
    }
}
