package org.minkang.pairing.effect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * A recipient's return for a month under a pairing (受援单位成效月报表). Months of the year before the pairing are returned too, for they are
 * what later ones are compared with. Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param month which month
 * @param figures as they stand now
 * @param corrections what they were before, in order
 */
record EffectReturn(
        @JsonUnwrapped Entry entry, CalendarMonth month, EffectFigures figures, List<Correction> corrections)
        implements Recorded {

    EffectReturn {
        corrections = List.copyOf(corrections);
    }

    /**
     * That the figures were others before.
     *
     * @param correctedAt when, in UTC
     * @param reason why they were wrong
     * @param before what they were
     */
    record Correction(Instant correctedAt, String reason, EffectFigures before) {}

    /**
     * A new one.
     *
     * @param today the month must be over by then
     * @throws ProblemException 409 when the pairing is not signed; 422 {@code MONTH_NOT_OVER}, {@code MONTH_OUTSIDE_SUPPORT} more than a year
     *     before the pairing or after its last month, {@code FIGURES_MISSING} when nothing is known
     */
    static EffectReturn submitted(
            Pairing pairing, CalendarMonth month, EffectFigures figures, LocalDate today, Instant now) {
        if (pairing.signedOn().isEmpty()) {
            throw pairing.refusal("effect-return");
        }
        List<Violation> violations = new ArrayList<>(missing(figures));
        CalendarMonth first = CalendarMonth.of(pairing.period().start()).aYearBefore();
        CalendarMonth last = CalendarMonth.of(pairing.lastDay());
        if (month.compareTo(first) < 0 || month.compareTo(last) > 0) {
            violations.add(Violation.at("/month", "MONTH_OUTSIDE_SUPPORT", first, last));
        } else if (!month.last().isBefore(today)) {
            violations.add(Violation.at("/month", "MONTH_NOT_OVER", month.last()));
        }
        refuse(violations);
        return new EffectReturn(Entry.under(pairing, now), month, figures, List.of());
    }

    EffectStatus status() {
        return corrections.isEmpty() ? EffectStatus.SUBMITTED : EffectStatus.CORRECTED;
    }

    /**
     * The recipient puts the figures right; what they were stays to be seen.
     *
     * @throws ProblemException 422 {@code FIGURES_MISSING} when nothing is known
     */
    EffectReturn correct(EffectFigures next, String reason, Instant now) {
        refuse(missing(next));
        List<Correction> all = new ArrayList<>(corrections);
        all.add(new Correction(now, reason, figures));
        return new EffectReturn(entry.changed(now), month, next, all);
    }

    private static List<Violation> missing(EffectFigures figures) {
        return figures.nothingKnown() ? List.of(Violation.at("/figures", "FIGURES_MISSING")) : List.of();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
