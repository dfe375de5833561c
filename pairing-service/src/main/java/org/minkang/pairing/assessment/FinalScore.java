package org.minkang.pairing.assessment;

import java.util.UUID;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.scorecard.Grade;

/**
 * What an assessment that is final comes to.
 *
 * @param assessmentId which assessment
 * @param pairingId of which pairing
 * @param supporter who was assessed
 * @param recipient whom it helps
 * @param tenths the bureau's total in tenths of a point, 0 to 1000
 * @param grade what that comes to
 */
record FinalScore(UUID assessmentId, UUID pairingId, Party supporter, Party recipient, int tenths, Grade grade) {}
