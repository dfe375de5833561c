package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;

/**
 * A change that is not made yet: what continuity would be with it (推演).
 *
 * @param through the last day to look at; the end of the pairing when absent
 * @param recalls persons who would leave before the time
 * @param postponements batches that would come later
 */
@Schema(name = "ContinuityProjection")
record Projection(
        @Schema(example = "2013-06-30") @Nullable LocalDate through,
        @Size(max = 100) @Nullable List<@NotNull @Valid Recall> recalls,
        @Size(max = 100) @Nullable List<@NotNull @Valid Postponement> postponements) {

    /**
     * Somebody would leave.
     *
     * @param postingId whose posting
     * @param recalledOn the last day on post
     */
    @Schema(name = "ProjectedRecall")
    record Recall(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID postingId,

            @Schema(example = "2012-11-30") @NotNull LocalDate recalledOn) {}

    /**
     * A batch would come later, for as long as planned; those of it on post already stay as they are.
     *
     * @param batch its number
     * @param days how much later
     */
    @Schema(name = "ProjectedPostponement")
    record Postponement(
            @Schema(example = "2") @NotNull @Min(1) @Max(1000)
            Integer batch,

            @Schema(example = "14") @NotNull @Min(1) @Max(366)
            Integer days) {}

    /** What would become of a roster. */
    Roster of(Roster planned) {
        return new Roster(planned.turns().stream()
                .map(turn -> new Roster.Turn(turn.posting(), recalled(turn, postponed(turn))))
                .toList());
    }

    private DaySet postponed(Roster.Turn turn) {
        if (postponements == null || turn.posting().status().hasBegun()) {
            return turn.days();
        }
        int later = postponements.stream()
                .filter(postponement -> postponement.batch() == turn.posting().batch())
                .mapToInt(Postponement::days)
                .sum();
        return DaySet.of(turn.days().periods().stream()
                .map(period ->
                        new Period(period.start().plusDays(later), period.end().plusDays(later)))
                .toList());
    }

    private DaySet recalled(Roster.Turn turn, DaySet days) {
        return recalls == null
                ? days
                : recalls.stream()
                        .filter(recall ->
                                recall.postingId().equals(turn.posting().id()))
                        .map(Recall::recalledOn)
                        .min(LocalDate::compareTo)
                        .map(days::through)
                        .orElse(days);
    }
}
