package org.minkang.pediatrics.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.resource.ClassPrefix;

/**
 * That the institutions of a region owe returns of a year (年报任务). Immutable: every step answers the next state or refuses with a named
 * problem.
 *
 * @param id UUID of version 7
 * @param area whose institutions, by today's code, subtree included
 * @param year of which year, 2000 to 2100
 * @param classes institutions of these classes
 * @param dueOn the last day in time, in Asia/Shanghai
 * @param sourceRef what demands the returns, such as a document
 * @param status whether it goes on
 * @param openedBy who opened it, by the subject of their token
 * @param version 0 for the first state
 * @param createdAt when it was opened
 * @param updatedAt when it last changed
 */
record ReturnRound(
        UUID id,
        RegionCode area,
        int year,
        List<ClassPrefix> classes,
        LocalDate dueOn,
        String sourceRef,
        RoundStatus status,
        String openedBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Hospitals, community and township institutions, maternal and child health, and schools. */
    static final List<ClassPrefix> USUAL_CLASSES = List.of(
            new ClassPrefix("A"),
            new ClassPrefix("B"),
            new ClassPrefix("C"),
            new ClassPrefix("G"),
            new ClassPrefix("X-SCHOOL"));

    ReturnRound {
        classes = List.copyOf(classes);
    }

    /**
     * A new one.
     *
     * @param thisYear in Asia/Shanghai
     * @throws ProblemException 422 {@code YEAR_IN_FUTURE}
     */
    static ReturnRound opened(
            RegionCode area,
            int year,
            List<ClassPrefix> classes,
            LocalDate dueOn,
            String sourceRef,
            int thisYear,
            String by,
            Instant now) {
        if (year > thisYear) {
            throw ProblemException.invalid(Violation.at("/year", "YEAR_IN_FUTURE", Integer.toString(thisYear)));
        }
        return new ReturnRound(Ids.next(), area, year, classes, dueOn, sourceRef, RoundStatus.OPEN, by, 0, now, now);
    }

    /**
     * By it nobody further owes a return. What is owed stays owed, and other rounds of the same institutions go on.
     *
     * @throws ProblemException 409 unless it goes on
     */
    ReturnRound close(Instant now) {
        if (status != RoundStatus.OPEN) {
            throw ProblemException.transitionNotAllowed("closure", status, status.allowedTransitions());
        }
        return new ReturnRound(
                id, area, year, classes, dueOn, sourceRef, RoundStatus.CLOSED, openedBy, version + 1, createdAt, now);
    }

    /**
     * Sees to it that it asks somebody whom no wider round asks. Rounds inside its region are no hindrance: who owes a return already goes
     * on owing it as that round said.
     *
     * @param around the rounds of its year that cover its region
     * @throws ProblemException 409 {@code ROUND_EXISTS}, {@code ROUND_COVERED}
     */
    void requireNew(Collection<ReturnRound> around) {
        around.stream()
                .filter(other -> other.area.equals(area) || other.asksAll(classes))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            other.area.equals(area) ? RoundProblem.ROUND_EXISTS : RoundProblem.ROUND_COVERED,
                            other.area.value(),
                            other.year,
                            other.classes.stream().map(ClassPrefix::value).collect(Collectors.joining(", ")));
                });
    }

    private boolean asksAll(List<ClassPrefix> wanted) {
        return wanted.stream()
                .allMatch(one -> classes.stream().anyMatch(own -> one.value().startsWith(own.value())));
    }

    /**
     * What a step with many returns is narrowed to.
     *
     * @param wanted by today's code; the whole round when it is the round's own
     * @throws ProblemException 422 {@code OUTSIDE_ROUND}
     */
    RegionCode part(RegionCode wanted) {
        if (!area.covers(wanted)) {
            throw ProblemException.invalid(Violation.at("/region", "OUTSIDE_ROUND", area.value()));
        }
        return wanted;
    }
}
