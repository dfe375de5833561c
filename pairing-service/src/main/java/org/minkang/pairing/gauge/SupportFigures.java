package org.minkang.pairing.gauge;

import org.minkang.kit.region.RegionCode;

/**
 * How the support goes on in one prefecture, that of the recipients.
 *
 * @param prefecture which
 * @param active pairings that are active
 * @param onPost persons on post today, each once
 * @param gapDays person-days missing in the current calendar month up to today
 * @param activities held in that month, those left out that the recipient gave back
 */
record SupportFigures(RegionCode prefecture, long active, long onPost, long gapDays, long activities) {

    SupportFigures withGapDays(long days) {
        return new SupportFigures(prefecture, active, onPost, days, activities);
    }
}
