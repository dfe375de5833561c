package org.minkang.pediatrics.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/** What is known of a region by the end of a year: its institutions, and how many live in its leaves. */
public final class RegionFacts {

    private final RegionCode region;
    private final Map<RegionCode, List<InstitutionFacts>> institutions;
    private final int year;
    private final Map<RegionCode, Counted> residents;

    /**
     * @param region the one looked at
     * @param year by the end of which
     * @param institutions in its leaves
     * @param residents by leaf; of one that is not among them nothing is known
     */
    public RegionFacts(
            RegionCode region,
            int year,
            Collection<InstitutionFacts> institutions,
            Map<RegionCode, Counted> residents) {
        this.region = region;
        this.year = year;
        this.institutions = institutions.stream().collect(Collectors.groupingBy(InstitutionFacts::area));
        this.residents = Map.copyOf(residents);
    }

    RegionCode region() {
        return region;
    }

    /** Those of a kind that lie in {@code place}. */
    List<InstitutionFacts> institutions(RegionCode place, InstitutionKind kind) {
        return leaves(place)
                .flatMap(leaf -> institutions.getOrDefault(leaf, List.of()).stream())
                .filter(kind::admits)
                .toList();
    }

    /** How many live in {@code place}, as far as that is known. */
    Residents residents(RegionCode place) {
        long known = leaves(place).mapToLong(leaf -> counted(leaf).persons()).sum();
        long missing = leaves(place)
                .mapToLong(leaf -> CountedRegions.of(leaf, year) - counted(leaf).codes())
                .filter(codes -> codes > 0)
                .sum();
        return new Residents(known, missing);
    }

    private Counted counted(RegionCode leaf) {
        return residents.getOrDefault(leaf, Counted.NOTHING);
    }

    private static Stream<RegionCode> leaves(RegionCode place) {
        return Regions.standard().counties(place).stream().map(Region::code);
    }

    /**
     * Residents of a leaf of today's tree.
     *
     * @param persons under all codes of the year that are known
     * @param codes under how many
     */
    public record Counted(long persons, long codes) {

        private static final Counted NOTHING = new Counted(0, 0);
    }

    /**
     * Residents of a region.
     *
     * @param known how many live where it is known
     * @param leavesMissing leaves of the year's tree of which it is not
     */
    record Residents(long known, long leavesMissing) {}
}
