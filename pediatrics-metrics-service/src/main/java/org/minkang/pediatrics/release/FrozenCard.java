package org.minkang.pediatrics.release;

import org.minkang.pediatrics.scorecard.Scorecard;

/**
 * A scorecard as it is kept.
 *
 * @param answer what callers will see
 * @param settled what the next release is held against
 */
record FrozenCard(ReleasedScorecardResponse answer, SettledFigures settled) {

    /** @param before what was published as settled so far */
    static FrozenCard of(Release release, Scorecard card, SettledFigures before) {
        return new FrozenCard(ReleasedScorecardResponse.of(release, card, before), before.after(card));
    }
}
