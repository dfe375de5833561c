package org.minkang.gateway.quota;

/**
 * What became of one call's request for its share.
 *
 * @param granted whether the call may go on
 * @param remaining calls left now
 * @param resetSeconds until the bucket is full again
 * @param retrySeconds until the next call is granted, 0 when there is one left
 */
record Allowance(boolean granted, long remaining, long resetSeconds, long retrySeconds) {

    /** As the {@code RateLimit} header says it. */
    String state() {
        return "\"default\";r=" + remaining + ";t=" + resetSeconds;
    }
}
