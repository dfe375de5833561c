package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What comes before the first day on post (派驻准备, D0-S03).
 *
 * @param trainedOn when the person was trained on the rules
 * @param reportedOn when the bureau was told
 */
@Schema(name = "PostingPreparation")
public record Preparation(
        @Nullable LocalDate trainedOn, @Nullable LocalDate reportedOn) {

    static final Preparation NONE = new Preparation(null, null);

    Preparation trained(LocalDate day) {
        return new Preparation(day, reportedOn);
    }

    Preparation reported(LocalDate day) {
        return new Preparation(trainedOn, day);
    }

    /**
     * Refuses an arrival that was not prepared, or comes too late.
     *
     * @param planned the last day of the posting
     * @throws ProblemException 422 naming what was not done by {@code day}
     */
    void requireArrival(LocalDate day, LocalDate planned) {
        List<Violation> violations = new ArrayList<>();
        if (trainedOn == null || trainedOn.isAfter(day)) {
            violations.add(Violation.at("/arrivedOn", "NOT_TRAINED"));
        }
        if (reportedOn == null || reportedOn.isAfter(day)) {
            violations.add(Violation.at("/arrivedOn", "NOT_REPORTED"));
        }
        if (day.isAfter(planned)) {
            violations.add(Violation.at("/arrivedOn", "AFTER_PLANNED_END", planned));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
