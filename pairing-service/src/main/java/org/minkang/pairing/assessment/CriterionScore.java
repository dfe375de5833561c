package org.minkang.pairing.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion was given.
 *
 * @param criterion its code on the card
 * @param tenths tenths of a point, 0 to ten times its weight
 * @param note evidence for a self-score, reasons for a bureau's
 */
public record CriterionScore(
        String criterion, int tenths, @Nullable String note) {}
