/** The append-only record of every change: audit trail, ordered feed, webhooks, hash chain. */
@NullMarked
package org.minkang.kit.journal;

import org.jspecify.annotations.NullMarked;
