package org.minkang.pairing.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.Scorecard;

/**
 * The assessment of one year of a pairing (年度考核, D0-S04). The bureau's score never takes the place of the self-score. Every step answers
 * the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param programmeId the programme of the pairing
 * @param programmeArea the region of that programme, whose bureau assesses
 * @param year which year
 * @param card by what, as it was when the assessment began
 * @param self what the supporter gives itself, absent until it does
 * @param bureau what the bureau gives, absent until it does
 * @param status how far it has come
 * @param returnReason why the bureau gave the self-score back, present exactly while it is returned
 */
public record Assessment(
        @JsonUnwrapped Entry entry,
        UUID programmeId,
        RegionCode programmeArea,
        int year,
        Scorecard card,
        @Nullable Scoring self,
        @Nullable Scoring bureau,
        AssessmentStatus status,
        @Nullable String returnReason)
        implements Recorded {

    /**
     * A new one, without any score.
     *
     * @throws ProblemException as {@link org.minkang.pairing.pairing.SupportTime#requireAssessable} says
     */
    static Assessment begun(Pairing pairing, int year, Scorecard card, Instant now) {
        pairing.supportTime().requireAssessable(year);
        return new Assessment(
                Entry.under(pairing, now),
                pairing.programmeId(),
                pairing.programmeArea(),
                year,
                card,
                null,
                null,
                AssessmentStatus.DRAFT,
                null);
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /** What the bureau's total comes to; empty until there is one. */
    public Optional<Grade> grade() {
        return Optional.ofNullable(bureau).map(scoring -> card.grades().of(scoring.total()));
    }

    /**
     * As somebody may see it: what the bureau gives is for bureaus alone until it is final.
     *
     * @param byBureau whether a bureau asks
     */
    Assessment shown(boolean byBureau) {
        return status == AssessmentStatus.FINALISED || byBureau
                ? this
                : new Assessment(entry, programmeId, programmeArea, year, card, self, null, status, returnReason);
    }

    /** The supporter writes or rewrites its scores, some or all, until it hands them in. */
    Assessment scoreSelf(Scoring scoring, Instant now) {
        require("self-score", AssessmentStatus.DRAFT, AssessmentStatus.RETURNED);
        return next(scoring, bureau, status, returnReason, now);
    }

    /**
     * The supporter hands its scores in.
     *
     * @throws ProblemException 422 {@code SCORES_MISSING} unless every criterion has one
     */
    Assessment submit(Instant now) {
        require("submission", AssessmentStatus.DRAFT, AssessmentStatus.RETURNED);
        Scoring given = self == null ? new Scoring(List.of(), "", now) : self;
        return next(given.complete(card), bureau, AssessmentStatus.SELF_SCORED, null, now);
    }

    /**
     * The bureau gives the self-score back to be written anew. Its own scores lapse, as they were of what was handed in.
     *
     * @throws ProblemException 409 unless it was handed in and is not final
     */
    Assessment giveBack(String reason, Instant now) {
        require("return", AssessmentStatus.SELF_SCORED, AssessmentStatus.BUREAU_SCORED);
        return next(self, null, AssessmentStatus.RETURNED, reason, now);
    }

    /**
     * The bureau gives its own scores, or corrects them until they are final.
     *
     * @throws ProblemException 422 {@code SCORES_MISSING} unless every criterion has one
     */
    Assessment scoreByBureau(Scoring scoring, Instant now) {
        require("bureau-score", AssessmentStatus.SELF_SCORED, AssessmentStatus.BUREAU_SCORED);
        return next(self, scoring.complete(card), AssessmentStatus.BUREAU_SCORED, null, now);
    }

    /**
     * The bureau's scores are final.
     *
     * @param summedUp whether the supporter has handed its annual summary in
     * @throws ProblemException 422 {@code SUMMARY_MISSING} when it has not
     */
    Assessment finalise(boolean summedUp, Instant now) {
        require("finalisation", AssessmentStatus.BUREAU_SCORED);
        if (!summedUp) {
            throw new ProblemException(
                    AssessmentProblem.SUMMARY_MISSING, entry.supporter().name(), String.valueOf(year));
        }
        return next(self, bureau, AssessmentStatus.FINALISED, null, now);
    }

    private void require(String transition, AssessmentStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Assessment next(
            @Nullable Scoring nextSelf,
            @Nullable Scoring nextBureau,
            AssessmentStatus nextStatus,
            @Nullable String reason,
            Instant now) {
        return new Assessment(
                entry.changed(now), programmeId, programmeArea, year, card, nextSelf, nextBureau, nextStatus, reason);
    }
}
