/** Webhooks (事件推送): events sent to those who subscribed, signed, and again for days until they are taken. */
@NullMarked
package org.minkang.kit.journal.webhook;

import org.jspecify.annotations.NullMarked;
