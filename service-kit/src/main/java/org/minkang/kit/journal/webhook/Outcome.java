package org.minkang.kit.journal.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param status HTTP status of the answer, absent when there was none
 * @param fault why it failed, absent when it did not
 */
record Outcome(@Nullable Integer status, @Nullable DeliveryFault fault) {

    static Outcome answered(int status) {
        return new Outcome(status, status >= 200 && status < 300 ? null : DeliveryFault.STATUS);
    }

    static Outcome failed(DeliveryFault fault) {
        return new Outcome(null, fault);
    }

    boolean isTaken() {
        return fault == null;
    }
}
