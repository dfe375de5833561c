package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.programme.ProgrammeStatus;

/**
 * The next term of an assessed pairing (续签). The old one stays as it is; seats, continuity and assessment start anew, the plans go on.
 *
 * @param before whose next term it is
 * @param proposal the two institutions as the registry has them now, for the new period
 */
record Renewal(Pairing before, Proposal proposal) {

    /**
     * The new term, signed by both sides.
     *
     * @param signatures one of each side
     * @throws ProblemException 409 when the old one is not assessed or renewed already; 422 with all rules that are broken, among them
     *     {@code RENEWAL_LEAVES_GAP} when the new term starts later than the day after the last of the old one; and what refuses an
     *     agreement or a signature
     */
    Pairing signed(UUID id, Agreement agreement, List<Signature> signatures, Stamp stamp) {
        PairingStep.RENEWAL.require(before);
        requirePublished();
        requireFollowing();
        Pairing next =
                planned(proposal.accept(id, stamp), agreement.agreedOn(), stamp).agree(agreement, stamp);
        for (Signature signature : signatures) {
            next = next.sign(signature, stamp);
        }
        return new PairingDraft(next)
                .term(Term.after(before, proposal.programme().id()))
                .begin(stamp);
    }

    private Pairing planned(Pairing proposed, LocalDate day, Stamp stamp) {
        Pairing next = proposed.designate(day, stamp);
        for (Map.Entry<PlanKind, Plan> plan : before.plans().entrySet()) {
            next = next.plan(plan.getKey(), plan.getValue(), stamp);
        }
        return next.submitPlans(stamp);
    }

    private void requirePublished() {
        if (proposal.programme().status() != ProgrammeStatus.PUBLISHED) {
            throw new ProblemException(
                    PairingProblem.PROGRAMME_NOT_PUBLISHED,
                    proposal.programme().title(),
                    proposal.programme().status());
        }
    }

    private void requireFollowing() {
        Period old = before.period();
        Period period = proposal.period();
        LocalDate latest = old.end().plusDays(1);
        List<Violation> violations = new ArrayList<>();
        if (period.start().isAfter(latest)) {
            violations.add(Violation.at("/period/start", "RENEWAL_LEAVES_GAP", latest));
        }
        if (!period.start().isAfter(old.start()) || !period.end().isAfter(old.end())) {
            violations.add(Violation.at("/period", "RENEWAL_NOT_LATER", old.start(), old.end()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
