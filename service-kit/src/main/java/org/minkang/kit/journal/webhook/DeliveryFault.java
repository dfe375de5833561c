package org.minkang.kit.journal.webhook;

/** Why an attempt failed. */
enum DeliveryFault {
    /** The target answered with another status than 2xx. */
    STATUS,
    /** The target did not answer in time. */
    TIMEOUT,
    /** The target could not be reached. */
    UNREACHABLE,
    /** The target's address may not be called. */
    TARGET_REFUSED,
    /** The event is not in the journal any more. */
    EVENT_GONE
}
