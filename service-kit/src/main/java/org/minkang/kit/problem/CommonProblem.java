package org.minkang.kit.problem;

/** The problems that every service and the gateway share. */
public enum CommonProblem implements ProblemType {
    /** The request is not readable: malformed JSON, an unknown parameter, a broken header. */
    MALFORMED_REQUEST(400),
    /** No valid access token came with the call. */
    UNAUTHENTICATED(401),
    /** The token lacks the scope or role that the operation wants. */
    ACCESS_DENIED(403),
    /** The caller took part in a step that excludes them from this one. */
    DUTIES_NOT_SEPARATED(403),
    /** The caller would write outside their regions. */
    OUTSIDE_REGIONS(403),
    /** There is no such thing, or it lies outside the caller's regions. */
    NOT_FOUND(404),
    /** No operation has this path. */
    NO_SUCH_PATH(404),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405),
    /** None of the asked-for representations is on offer. */
    NOT_ACCEPTABLE(406),
    /** The current state forbids the transition; {@code allowedTransitions} lists the ones it allows. */
    TRANSITION_NOT_ALLOWED(409),
    /** A unique value is taken already. */
    ALREADY_EXISTS(409),
    /** The first call with this Idempotency-Key is still running. */
    REQUEST_IN_PROGRESS(409),
    /** The resource changed since the caller read it. */
    STALE_VERSION(412),
    /** The body or a file exceeds its limit. */
    TOO_LARGE(413),
    /** The body's media type is not taken here. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Well-formed, but values break a rule; {@code errors} names each. */
    INVALID_REQUEST(422),
    /** The Idempotency-Key came with another body before. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** The call changes a resource and must say which version in If-Match. */
    VERSION_REQUIRED(428),
    /** The client's quota is used up for now. */
    TOO_MANY_REQUESTS(429),
    /** Our fault; the trace id finds it in the log. */
    INTERNAL_ERROR(500),
    /** A service behind the gateway answered with something unusable. */
    BAD_UPSTREAM(502),
    /** Not able to answer right now; Retry-After says when to come back. */
    UNAVAILABLE(503),
    /** A service behind the gateway did not answer in time. */
    UPSTREAM_TIMEOUT(504);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "common";
    }
}
