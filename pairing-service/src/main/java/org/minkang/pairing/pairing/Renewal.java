package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
     *     agreement or a signature, each named where a renewal has it
     */
    Pairing signed(UUID id, Agreement agreement, List<Signature> signatures, Stamp stamp) {
        PairingStep.RENEWAL.require(before);
        requirePublished();
        requireFollowing();
        Pairing proposed = located(Renewal::inRenewal, () -> proposal.accept(id, stamp));
        Pairing planned = planned(proposed, agreement.agreedOn(), stamp);
        Pairing next = located(found -> found.under("/agreement"), () -> planned.agree(agreement, stamp));
        for (int index = 0; index < signatures.size(); index++) {
            next = signed(next, signatures.get(index), "/signatures/" + index, stamp);
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

    private static Pairing signed(Pairing next, Signature signature, String place, Stamp stamp) {
        return located(found -> found.under(place), () -> next.sign(signature, stamp));
    }

    /** A renewal names no parties, so that what is wrong with one is wrong with the whole of it. */
    private static Violation inRenewal(Violation found) {
        return found.pointer().startsWith("/period") ? found : new Violation("", found.code(), found.arguments());
    }

    /** Takes a step; what it finds wrong is named at its place in the body of a renewal. */
    private static Pairing located(UnaryOperator<Violation> place, Supplier<Pairing> step) {
        try {
            return step.get();
        } catch (ProblemException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            throw ProblemException.invalid(
                    refused.violations().stream().map(place).toList());
        }
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
