package org.minkang.pairing.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which support rests (中止); none of them is due and none counts as service.
 *
 * @param from the first day
 * @param to the last, absent until the pairing is resumed
 * @param reason 2 to 500 characters
 */
public record Suspension(LocalDate from, @Nullable LocalDate to, String reason) {}
