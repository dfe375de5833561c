package org.minkang.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A problem as callers see it (RFC 9457).
 *
 * @param type reference to the page that explains it
 * @param code stable code to program against
 * @param title what kind of problem, in the caller's language
 * @param status the HTTP status
 * @param detail what happened this time, in the caller's language
 * @param traceId finds the request in logs and journal
 * @param errors every bad value, absent when the problem is not about values
 * @param extensions further members by name, such as {@code allowedTransitions}
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String code,
        String title,
        int status,
        String detail,
        String traceId,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    /**
     * One bad value.
     *
     * @param pointer where it stands: JSON Pointer into the body, {@code ?name} for a query parameter, else a header's name
     * @param code stable code to program against
     * @param detail what is wrong with it, in the caller's language
     */
    @Schema(name = "FieldError")
    public record FieldError(String pointer, String code, String detail) {}
}
