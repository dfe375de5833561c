package org.minkang.pediatrics.training;

import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * What a region's intakes of a kind and a year amount to.
 *
 * @param programme of what kind
 * @param year of which year
 * @param planned persons to be taken in; absent when nothing was planned
 * @param actual persons taken in, as far as that is known; absent when it is not at all
 * @param whole whether it is known of all that the year has
 * @param closed whether no count of it is provisional
 */
record TrainingYear(
        TrainingKind programme,
        int year,
        @Nullable Long planned,
        @Nullable Long actual,
        boolean whole,
        boolean closed) {

    long taken() {
        return actual == null ? 0 : actual;
    }
}
