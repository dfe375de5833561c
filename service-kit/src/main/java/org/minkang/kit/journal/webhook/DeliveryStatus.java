package org.minkang.kit.journal.webhook;

/** What became of a delivery. */
enum DeliveryStatus {
    /** Due now or later. */
    PENDING,
    /** Taken by the subscriber. */
    DELIVERED,
    /** Given up. */
    DEAD
}
