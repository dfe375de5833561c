package org.minkang.pediatrics.training;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.target.TargetLine;

/**
 * How a region's training goes against plan and target (培养计划与目标进度).
 *
 * @param regionCode with everything below
 * @param year up to this year
 * @param programmes each kind
 */
@Schema(name = "TrainingProgress")
record TrainingProgress(RegionCode regionCode, int year, List<OfProgramme> programmes) {

    /** Whether a target is reached. */
    enum Standing {
        /** 达到: those not counted yet can only add to it. */
        MET,
        /** 未达到 */
        NOT_MET,
        /** 无法判定: those not counted yet may be enough. */
        UNDECIDED
    }

    /**
     * One kind.
     *
     * @param programme which one
     * @param name as plans print it
     * @param indicator by which it is measured
     * @param planned persons to be taken in in the year; absent when nothing was planned
     * @param actual persons taken in in the year, as far as that is known; absent when it is not at all
     * @param cumulated persons taken in in all years up to it, as far as that is known
     * @param closed whether no count of what it is measured by is provisional
     * @param target what is to be reached, absent without one
     * @param years each year that has any, in order
     */
    @Schema(name = "TrainingProgressOfProgramme")
    record OfProgramme(
            TrainingKind programme,
            String name,
            String indicator,
            @Nullable Long planned,
            @Nullable Long actual,
            long cumulated,
            boolean closed,
            @Nullable OfTarget target,
            List<OfYear> years) {}

    /**
     * A target and how far it is.
     *
     * @param targetId which one
     * @param year by the end of which; absent while it is open
     * @param value persons
     * @param cumulative whether all years count together, and not the year alone
     * @param verified whether the figure was read from the document itself
     * @param reached persons that count towards it
     * @param missing persons still needed, 0 when it is reached
     * @param standing whether it is reached
     */
    @Schema(name = "TrainingProgressOfTarget")
    record OfTarget(
            UUID targetId,
            @Nullable Integer year,
            BigDecimal value,
            boolean cumulative,
            boolean verified,
            long reached,
            BigDecimal missing,
            Standing standing) {}

    /**
     * One year.
     *
     * @param year this year alone
     * @param planned persons to be taken in; absent when nothing was planned
     * @param actual persons taken in, as far as that is known; absent when it is not at all
     * @param closed whether no count of the year is provisional
     */
    @Schema(name = "TrainingProgressOfYear")
    record OfYear(
            int year, @Nullable Long planned, @Nullable Long actual, boolean closed) {}

    /**
     * @param years of the region, up to {@code year}
     * @param targets of any region and indicator
     */
    static TrainingProgress of(
            RegionCode region, int year, Collection<TrainingYear> years, Collection<Target> targets) {
        return new TrainingProgress(
                region,
                year,
                Stream.of(TrainingKind.values())
                        .map(kind -> of(kind, region, year, years, targets))
                        .toList());
    }

    private static OfProgramme of(
            TrainingKind kind, RegionCode region, int year, Collection<TrainingYear> all, Collection<Target> targets) {
        TrainingMeasure measure = TrainingMeasure.of(kind);
        List<TrainingYear> years =
                all.stream().filter(one -> one.programme() == kind).toList();
        Optional<TrainingYear> now =
                years.stream().filter(one -> one.year() == year).findFirst();
        List<TrainingYear> measured =
                measure.cumulative() ? years : now.stream().toList();
        return new OfProgramme(
                kind,
                kind.nameZh(),
                measure.indicator(),
                now.map(TrainingYear::planned).orElse(null),
                now.map(TrainingYear::actual).orElse(null),
                sum(years),
                !measured.isEmpty() && measured.stream().allMatch(TrainingYear::closed),
                own(measure, region, targets)
                        .inForce(year)
                        .map(target -> against(target, measure, measured, now.isPresent()))
                        .orElse(null),
                years.stream()
                        .map(one -> new OfYear(one.year(), one.planned(), one.actual(), one.closed()))
                        .toList());
    }

    /** Persons are asked of the region that a target is laid down for: unlike a rate, a number is not its parts' as well. */
    private static TargetLine own(TrainingMeasure measure, RegionCode region, Collection<Target> targets) {
        return TargetLine.of(
                List.of(region),
                targets.stream()
                        .filter(target -> target.indicator().equals(measure.indicator()))
                        .toList());
    }

    private static OfTarget against(
            Target target, TrainingMeasure measure, List<TrainingYear> measured, boolean yearKnown) {
        long reached = sum(measured);
        Quotient value = Quotient.of(reached, 1, 1);
        boolean whole = yearKnown && measured.stream().allMatch(TrainingYear::whole);
        Standing otherwise = whole ? Standing.NOT_MET : Standing.UNDECIDED;
        return new OfTarget(
                target.id(),
                target.year(),
                target.criterion().value(),
                measure.cumulative(),
                target.verified(),
                reached,
                new BigDecimal(value.gap(target.criterion())),
                value.meets(target.criterion()) ? Standing.MET : otherwise);
    }

    private static long sum(List<TrainingYear> years) {
        return years.stream().mapToLong(TrainingYear::taken).sum();
    }
}
