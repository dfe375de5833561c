package org.minkang.pairing.effect;

import java.util.UUID;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * What was returned for a month of a pairing.
 *
 * @param pairingId which pairing
 * @param month which month
 * @param figures as they stand now
 */
public record EffectMonth(UUID pairingId, CalendarMonth month, EffectFigures figures) {}
