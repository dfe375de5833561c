package org.minkang.pediatrics.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return as it stood for a while.
 *
 * @param state how
 * @param until when it stood so no more; absent while it does
 */
record RecordedReturn(ResourceReturn state, @Nullable Instant until) {}
