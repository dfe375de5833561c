package org.minkang.local.samples;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of a sample programme. Every text in it may hold {@code ${name}}, a value an earlier step has captured.
 *
 * @param name what it does, for the operator when it fails
 * @param client the local client whose token it carries
 * @param regions other region codes for the token than the client's own
 * @param institution another credit code for the token than the client's own
 * @param path below the gateway, with its query
 * @param headers further request headers, as {@code "If-Match": "${pairing1.etag}"}
 * @param body JSON to send
 * @param file a file to send instead, relative to the programme's own
 * @param contentType of the file; JSON when absent
 * @param expect the status of a good answer; any 2xx when absent
 * @param as name under which the answer's scalar members, {@code etag} and {@code location} are remembered, as {@code pairing1.id}
 * @param capture further values to remember: name to JSON pointer into the answer
 * @param until JSON pointer to the text it must have; the call is repeated until it has
 * @param job whether the answer's {@code Location} is a job that has to succeed before the next step
 * @param retryOn code of the fault for which a failed job is begun again, for what another service has yet to hear of
 */
record SampleStep(
        String name,
        String client,
        List<String> regions,
        @Nullable String institution,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String file,
        @Nullable String contentType,
        @Nullable Integer expect,
        @Nullable String as,
        Map<String, String> capture,
        Map<String, String> until,
        @Nullable Boolean job,
        @Nullable String retryOn) {

    SampleStep {
        regions = Objects.requireNonNullElse(regions, List.of());
        headers = Objects.requireNonNullElse(headers, Map.of());
        capture = Objects.requireNonNullElse(capture, Map.of());
        until = Objects.requireNonNullElse(until, Map.of());
    }

    boolean beginsJob() {
        return Boolean.TRUE.equals(job);
    }

    boolean isGood(int status) {
        return expect == null ? status >= 200 && status < 300 : status == expect;
    }
}
