package org.minkang.pairing.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days away from the post (请假); none of them counts as service.
 *
 * @param kind why
 * @param from the first day away
 * @param to the last, absent until the return
 */
public record Leave(
        LeaveKind kind, LocalDate from, @Nullable LocalDate to) {}
