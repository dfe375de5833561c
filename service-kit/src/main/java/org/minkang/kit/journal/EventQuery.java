package org.minkang.kit.journal;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.QueryParameters;

/**
 * Which events are wanted.
 *
 * @param after the place to go on from, exclusive; {@code latest} for what comes from now on; the start when absent
 * @param limit most events a page, 1 to 200, 20 when not said
 * @param type one event type
 */
record EventQuery(
        @Parameter(description = "上一页的 page.next,或 latest;page.next of the page before, or latest") @Nullable
        FeedPosition after,

        @Parameter(description = "每页条数;Events a page, 20 when not said") @Min(1) @Max(200) @Nullable
        Integer limit,

        @Parameter(description = "事件类型;Event type") @Size(max = 200) @Nullable
        String type)
        implements QueryParameters {

    private static final int USUAL = 20;

    FeedPosition start() {
        return after == null ? FeedPosition.START : after;
    }

    int rows() {
        return limit == null ? USUAL : limit;
    }

    /**
     * The type without what all types of the service share, or null for all.
     *
     * @throws ProblemException 422 when it is no event type of the service
     */
    @Nullable
    String kind(String service) {
        if (type == null) {
            return null;
        }
        String prefix = CloudEvent.typePrefix(service);
        if (!type.startsWith(prefix)) {
            throw ProblemException.invalid(Violation.at("?type", "EVENT_TYPE_FOREIGN", prefix));
        }
        return type.substring(prefix.length());
    }
}
