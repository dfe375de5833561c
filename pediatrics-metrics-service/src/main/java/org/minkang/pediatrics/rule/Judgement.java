package org.minkang.pediatrics.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * How a subject stands to what is asked of it.
 *
 * @param region the subject, or where it lies
 * @param institution the subject, absent when the region itself is
 * @param outcome how it stands
 * @param reason why it is not decided or not asked, absent otherwise
 * @param figures what it was decided by
 * @param evidence the institutions looked at
 */
public record Judgement(
        RegionCode region,
        @Nullable InstitutionFacts institution,
        Outcome outcome,
        @Nullable FindingReason reason,
        List<RuleFigure> figures,
        List<InstitutionFacts> evidence) {

    public Judgement {
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
    }

    /** Of a region. */
    static Judgement of(RegionCode region, Answer answer, List<RuleFigure> figures, List<InstitutionFacts> evidence) {
        return new Judgement(region, null, answer.outcome(), answer.reason(), figures, evidence);
    }

    /** Of an institution. */
    static Judgement of(InstitutionFacts institution, Answer answer, List<RuleFigure> figures) {
        return new Judgement(
                institution.area(), institution, answer.outcome(), answer.reason(), figures, List.of(institution));
    }

    /** The same where nobody falls short: what is not there may be set up. */
    Judgement asAdvice() {
        return outcome == Outcome.NOT_MET
                ? new Judgement(
                        region, institution, Outcome.NOT_APPLICABLE, FindingReason.MAY_HAVE_ONE, figures, evidence)
                : this;
    }

    /**
     * An outcome and why.
     *
     * @param outcome how a subject stands
     * @param reason why it is not decided or not asked
     */
    record Answer(Outcome outcome, @Nullable FindingReason reason) {

        static Answer met(boolean met) {
            return new Answer(met ? Outcome.MET : Outcome.NOT_MET, null);
        }

        static Answer open(FindingReason reason) {
            return new Answer(Outcome.UNDECIDED, reason);
        }

        static Answer notAsked(FindingReason reason) {
            return new Answer(Outcome.NOT_APPLICABLE, reason);
        }
    }
}
