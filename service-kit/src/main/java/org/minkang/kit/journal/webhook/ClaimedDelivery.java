package org.minkang.kit.journal.webhook;

import java.util.UUID;

/**
 * A delivery that this process has taken on for one attempt.
 *
 * @param id of the delivery
 * @param sequence journal row of the event
 * @param attempt which attempt this is, from 1
 * @param url where it goes
 * @param secret signs it
 */
record ClaimedDelivery(UUID id, long sequence, int attempt, String url, WebhookSecret secret) {}
