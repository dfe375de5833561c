package org.minkang.pediatrics.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/** What is known of a region by the end of a year: its institutions, and how many live in its leaves. */
public final class RegionFacts {

    private final RegionCode region;
    private final Map<RegionCode, List<InstitutionFacts>> institutions;
    private final Map<RegionCode, Long> residents;

    /**
     * @param region the one looked at
     * @param institutions in its leaves
     * @param residents persons by leaf; a leaf that is not among them is not known
     */
    public RegionFacts(RegionCode region, Collection<InstitutionFacts> institutions, Map<RegionCode, Long> residents) {
        this.region = region;
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
        List<RegionCode> leaves = leaves(place).toList();
        List<Long> known =
                leaves.stream().map(residents::get).filter(Objects::nonNull).toList();
        return new Residents(known.stream().mapToLong(Long::longValue).sum(), leaves.size() - known.size());
    }

    private static Stream<RegionCode> leaves(RegionCode place) {
        return Regions.standard().counties(place).stream().map(Region::code);
    }

    /**
     * Residents of a region.
     *
     * @param known how many live where it is known
     * @param leavesMissing leaves of which it is not
     */
    record Residents(long known, int leavesMissing) {}
}
