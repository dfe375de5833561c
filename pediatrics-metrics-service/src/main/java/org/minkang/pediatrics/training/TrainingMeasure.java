package org.minkang.pediatrics.training;

import java.util.Map;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * By which indicator a kind of training is measured.
 *
 * @param indicator its code
 * @param cumulative whether all years up to one count together, and not that year alone
 */
record TrainingMeasure(String indicator, boolean cumulative) {

    private static final Map<TrainingKind, TrainingMeasure> BY_KIND = Map.of(
            TrainingKind.UNDERGRADUATE, new TrainingMeasure("UNDERGRADUATE_INTAKE", false),
            TrainingKind.RESIDENCY, new TrainingMeasure("RESIDENTS_TRAINED", true),
            TrainingKind.OBSTETRIC, new TrainingMeasure("OBSTETRIC_TRAINED", false),
            TrainingKind.TRANSFER, new TrainingMeasure("TRANSFER_TRAINED", false));

    static TrainingMeasure of(TrainingKind kind) {
        TrainingMeasure measure = BY_KIND.get(kind);
        if (measure == null) {
            throw new IllegalArgumentException(kind.name());
        }
        return measure;
    }
}
