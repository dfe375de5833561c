package org.minkang.pediatrics.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.institution.InstitutionCopy;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What an institution has for children by the end of a year, as it returns it (儿童医疗资源年报). Immutable: every step answers the next
 * state or refuses with a named problem, and no state is ever overwritten.
 *
 * @param id the same through all states
 * @param institution whose
 * @param year of which year, 2000 to 2100
 * @param figures what counts: what was submitted last, or what is said so far before that
 * @param revision what is said instead since it was reopened, which counts once it is submitted
 * @param status where it stands
 * @param reason why it was reopened or exempted
 * @param signatures who took which step
 * @param stamp which state this is
 */
record ResourceReturn(
        UUID id,
        ReturningInstitution institution,
        int year,
        Figures figures,
        @Nullable Figures revision,
        ReturnStatus status,
        @Nullable String reason,
        Signatures signatures,
        Stamp stamp) {

    ResourceReturn {
        if (revision != null && status != ReturnStatus.REOPENED) {
            throw new IllegalArgumentException(status + " return with a revision");
        }
    }

    /**
     * A new one.
     *
     * @param thisYear in Asia/Shanghai
     * @throws ProblemException 422 {@code YEAR_IN_FUTURE}, or {@code INSTITUTION_CLOSED} when it did not work by the end of the year
     */
    static ResourceReturn draft(InstitutionCopy copy, int year, Figures figures, int thisYear, String by, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (year > thisYear) {
            violations.add(Violation.at("/year", "YEAR_IN_FUTURE", Integer.toString(thisYear)));
        } else if (!copy.worksOn(LocalDate.of(year, Month.DECEMBER, 31))) {
            violations.add(Violation.at("/institution", "INSTITUTION_CLOSED", copy.name()));
        }
        refuse(violations);
        return new ResourceReturn(
                Ids.next(),
                ReturningInstitution.of(copy),
                year,
                figures,
                null,
                ReturnStatus.DRAFT,
                null,
                Signatures.NONE,
                Stamp.first(by, now));
    }

    long version() {
        return stamp.version();
    }

    /** What the institution says, submitted or not. */
    Figures said() {
        return revision == null ? figures : revision;
    }

    /**
     * Says it differently; of a reopened one, what was submitted goes on counting.
     *
     * @throws ProblemException 409 unless it is a draft or reopened
     */
    ResourceReturn revise(Figures next, String by, Instant now) {
        if (!status.isOpen()) {
            throw refusal("revision");
        }
        boolean counts = status == ReturnStatus.DRAFT;
        return new ResourceReturn(
                id,
                institution,
                year,
                counts ? next : figures,
                counts ? null : next,
                status,
                reason,
                signatures,
                stamp.next(by, now));
    }

    /**
     * Hands it in.
     *
     * @throws ProblemException 409 unless it is a draft or reopened; 422 {@code FIGURES_MISSING} when nothing is said, and what the check
     *     refuses, by its rule
     */
    ResourceReturn submit(ReturnCheck check, String by, Instant now) {
        if (!status.isOpen()) {
            throw refusal("submission");
        }
        refuse(
                said().items().isEmpty()
                        ? List.of(Violation.at("/figures", "FIGURES_MISSING"))
                        : check.of(said()).stream()
                                .filter(finding -> finding.severity() == Severity.REFUSED)
                                .map(ResourceReturn::violation)
                                .toList());
        return new ResourceReturn(
                id,
                institution,
                year,
                said(),
                null,
                ReturnStatus.SUBMITTED,
                null,
                Signatures.submitted(by),
                stamp.next(by, now));
    }

    /**
     * A bureau checks, approves or locks it; whether this bureau may is not asked here.
     *
     * @throws ProblemException 409 unless it is where the step starts
     */
    ResourceReturn take(ReturnStep step, String by, Instant now) {
        if (status != step.from()) {
            throw refusal(step.transition());
        }
        return with(step.to(), null, signatures.with(step, by), by, now);
    }

    /**
     * It is to be submitted anew; what was submitted counts as provisional until then.
     *
     * @throws ProblemException 409 unless it was submitted
     */
    ResourceReturn reopen(String why, String by, Instant now) {
        if (!status.allowedTransitions().contains("reopening")) {
            throw refusal("reopening");
        }
        return with(ReturnStatus.REOPENED, why, Signatures.NONE, by, now);
    }

    /**
     * The institution owes none of this year.
     *
     * @throws ProblemException 409 unless it is a draft
     */
    ResourceReturn exempt(String why, String by, Instant now) {
        if (status != ReturnStatus.DRAFT) {
            throw refusal("exemption");
        }
        return with(ReturnStatus.EXEMPTED, why, signatures, by, now);
    }

    /** Whether totals are the same with {@code other} in its place. */
    boolean countsAs(ResourceReturn other) {
        return status.isExpected() == other.status.isExpected()
                && status.isCounted() == other.status.isCounted()
                && status.isApproved() == other.status.isApproved()
                && (!status.isCounted() || figures.equals(other.figures));
    }

    private ResourceReturn with(ReturnStatus next, @Nullable String why, Signatures signed, String by, Instant now) {
        return new ResourceReturn(id, institution, year, figures, null, next, why, signed, stamp.next(by, now));
    }

    private ProblemException refusal(String transition) {
        return ProblemException.transitionNotAllowed(transition, status, status.allowedTransitions());
    }

    private static Violation violation(CheckFinding finding) {
        return Violation.at(
                "/figures/" + finding.item().member(),
                finding.rule().name(),
                finding.item().text(finding.value()),
                finding.item().text(finding.bound()));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
