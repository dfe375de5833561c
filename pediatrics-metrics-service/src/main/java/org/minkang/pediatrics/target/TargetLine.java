package org.minkang.pediatrics.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.Direction;

/**
 * The targets of one indicator that hold for one region: its own, or else those of the nearest region above that has any. They are
 * never mixed, for a region that set itself a target has thereby said what it is measured by.
 *
 * @param targets of one region, by year; those without one last
 */
public record TargetLine(List<Target> targets) {

    private static final Comparator<Target> DEMAND =
            Comparator.comparing(target -> target.criterion().direction() == Direction.AT_LEAST
                    ? target.criterion().value()
                    : target.criterion().value().negate());

    private static final Comparator<Target> BY_YEAR =
            Comparator.comparing(Target::year, Comparator.nullsLast(Comparator.naturalOrder()));

    /** By region, of which there are some thousands: every value of every region is asked for its target. */
    private static final Map<RegionCode, List<RegionCode>> PATHS = new ConcurrentHashMap<>();

    public TargetLine {
        targets = targets.stream().sorted(BY_YEAR).toList();
    }

    /**
     * {@code region}, then what lies above it, the nation last.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public static List<RegionCode> path(RegionCode region) {
        return PATHS.computeIfAbsent(region, TargetLine::above);
    }

    private static List<RegionCode> above(RegionCode region) {
        return Stream.iterate(
                        Optional.of(Regions.standard().current(region)),
                        Optional::isPresent,
                        at -> at.flatMap(here -> Regions.standard().parent(here.code())))
                .flatMap(Optional::stream)
                .map(Region::code)
                .toList();
    }

    /**
     * That of {@code path}.
     *
     * @param path the region first, then what lies above it, the nation last
     * @param targets of one indicator, of any region
     */
    public static TargetLine of(List<RegionCode> path, Collection<Target> targets) {
        return path.stream()
                .map(area -> targets.stream()
                        .filter(target -> target.area().equals(area))
                        .toList())
                .filter(own -> !own.isEmpty())
                .findFirst()
                .map(TargetLine::new)
                .orElse(new TargetLine(List.of()));
    }

    /**
     * By what a year is measured: the next target that is due in it or later; the last dated one when all are past; while none is dated,
     * the one that wants most, so that nothing is called met too early.
     */
    public Optional<Target> inForce(int year) {
        Optional<Target> next =
                targets.stream().filter(target -> target.isDueFrom(year)).findFirst();
        Optional<Target> last =
                targets.stream().filter(target -> target.year() != null).reduce((one, later) -> later);
        return next.or(() -> last).or(() -> targets.stream().max(DEMAND));
    }
}
