package org.minkang.pairing.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.template.MilestoneKind;

/**
 * A bureau's support programme for a region and year (对口支援实施方案).
 *
 * @param id UUIDv7
 * @param template code of the template it was made from
 * @param areaCode the region it covers with all below
 * @param year plan year
 * @param title 2 to 200 characters
 * @param legalBasis what it rests on, 1 to 20 texts
 * @param goals what it is to reach, 1 to 20 texts
 * @param parameters what it demands
 * @param milestones the four steps, in order of their dates
 * @param status how far it has come
 * @param publishedOn the day it was issued, absent while it is a draft
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param createdBy the author's subject
 * @param updatedAt when last, in UTC
 * @param updatedBy the last editor's subject
 */
public record Programme(
        UUID id,
        String template,
        RegionCode areaCode,
        int year,
        String title,
        List<String> legalBasis,
        List<String> goals,
        ProgrammeParameters parameters,
        List<Milestone> milestones,
        ProgrammeStatus status,
        @Nullable LocalDate publishedOn,
        long version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /** @throws ProblemException 422 unless the four milestones are there, in order, each in the programme's year */
    public Programme {
        legalBasis = List.copyOf(legalBasis);
        goals = List.copyOf(goals);
        check(milestones, year);
        milestones = inOrder(milestones);
    }

    /** The last day of a step. */
    public LocalDate dueOn(MilestoneKind kind) {
        return milestones.get(List.of(MilestoneKind.values()).indexOf(kind)).dueOn();
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /** Whether pairings can still be proposed under it. */
    public boolean isOpen() {
        return status != ProgrammeStatus.CLOSED;
    }

    /**
     * The same draft with other content.
     *
     * @throws ProblemException 409 once it is published
     */
    Programme revise(ProgrammeContent content, String by, Instant at) {
        require("revision", ProgrammeStatus.DRAFT);
        return new Programme(
                id,
                template,
                areaCode,
                year,
                content.title(),
                content.legalBasis(),
                content.goals(),
                content.parameters(),
                content.milestones(),
                status,
                publishedOn,
                version + 1,
                createdAt,
                createdBy,
                at,
                by);
    }

    /**
     * Publishes it (D0-S01); whoever wrote it may not be who does.
     *
     * @param day the day it was issued
     * @throws ProblemException 409 unless it is a draft
     */
    Programme publish(LocalDate day, String by, Instant at) {
        require("publication", ProgrammeStatus.DRAFT);
        return withStatus(ProgrammeStatus.PUBLISHED, day, by, at);
    }

    /**
     * Ends it.
     *
     * @throws ProblemException 409 unless it is published
     */
    Programme close(String by, Instant at) {
        require("closure", ProgrammeStatus.PUBLISHED);
        return withStatus(ProgrammeStatus.CLOSED, publishedOn, by, at);
    }

    ProgrammeContent content() {
        return new ProgrammeContent(title, legalBasis, goals, parameters, milestones);
    }

    private void require(String transition, ProgrammeStatus wanted) {
        if (status != wanted) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Programme withStatus(ProgrammeStatus next, @Nullable LocalDate published, String by, Instant at) {
        return new Programme(
                id,
                template,
                areaCode,
                year,
                title,
                legalBasis,
                goals,
                parameters,
                milestones,
                next,
                published,
                version + 1,
                createdAt,
                createdBy,
                at,
                by);
    }

    private static List<Milestone> inOrder(List<Milestone> milestones) {
        return milestones.stream().sorted(Comparator.comparing(Milestone::kind)).toList();
    }

    private static void check(List<Milestone> milestones, int year) {
        List<Milestone> ordered = inOrder(milestones);
        if (!ordered.stream().map(Milestone::kind).toList().equals(List.of(MilestoneKind.values()))) {
            throw ProblemException.invalid(Violation.at("/milestones", "MILESTONES_INCOMPLETE"));
        }
        List<Violation> violations = IntStream.range(0, ordered.size())
                .filter(index -> isMisplaced(ordered, index, year))
                .mapToObj(index -> "/milestones/" + milestones.indexOf(ordered.get(index)) + "/dueOn")
                .map(pointer -> Violation.at(pointer, "MILESTONE_OUT_OF_ORDER", year))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static boolean isMisplaced(List<Milestone> ordered, int index, int year) {
        LocalDate day = ordered.get(index).dueOn();
        return day.getYear() != year
                || (index > 0 && day.isBefore(ordered.get(index - 1).dueOn()));
    }
}
