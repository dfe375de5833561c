package org.minkang.kit.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.problem.InvalidValueException;

/**
 * The administrative divisions there are and were, as a tree: nation, provinces, prefectures, counties. Immutable. Divisions that only
 * keep the digits regular ({@link Region#placeholder()}) are known by their codes but are no step of the tree: the children of Beijing
 * are its districts, and 济源市 (419001) is a child of Henan.
 */
public final class Regions {

    private final Map<RegionCode, Region> byCode;
    private final Set<String> digitsKnown;
    private final Map<RegionCode, List<Region>> children;
    private final List<Region> retired;
    private final List<Region> inOrder;

    /** @param divisions each with those above it, the nation among them, and with its successor */
    Regions(Collection<Region> divisions) {
        this.byCode = divisions.stream().collect(Collectors.toUnmodifiableMap(Region::code, Function.identity()));
        this.digitsKnown =
                divisions.stream().map(region -> region.code().value()).collect(Collectors.toUnmodifiableSet());
        this.children = divisions.stream()
                .filter(region -> !region.retired() && !region.placeholder())
                .sorted(Comparator.comparing(Region::code))
                .flatMap(region -> parents(region).map(parent -> Map.entry(parent, region)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        this.retired = divisions.stream().filter(Region::retired).toList();
        this.inOrder = divisions.stream()
                .filter(region -> !region.placeholder())
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    /** The divisions of the lists of 2020 to 2024; read once. */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    /** The division of {@code code}, current or retired. */
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The division of {@code code}, current or retired.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public Region require(RegionCode code) {
        return find(code).orElseThrow(() -> new InvalidValueException("REGION_CODE_UNKNOWN", code.value()));
    }

    /** Whether some list has {@code code}, or it is the nation's. */
    public boolean isKnown(RegionCode code) {
        return byCode.containsKey(code);
    }

    /** Whether six digits, such as those inside a credit code, are a code that some list has. */
    public boolean isKnown(String digits) {
        return digitsKnown.contains(digits);
    }

    /**
     * The division that stands for {@code code} today: itself, or for a retired one its successor.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public Region current(RegionCode code) {
        Region region = require(code);
        return region.successor() == null ? region : current(region.successor());
    }

    /** The code that stands for {@code code} today, as records are kept under; the code itself when no list has it. */
    public RegionCode today(RegionCode code) {
        return isKnown(code) ? current(code).code() : code;
    }

    /**
     * The division right above {@code code} in the tree; empty for the nation.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public Optional<Region> parent(RegionCode code) {
        return parents(require(code))
                .map(this::require)
                .filter(above -> !above.placeholder())
                .findFirst();
    }

    /** Whether {@code region} lies right below {@code parent} in the tree, now or when it was retired. */
    boolean isRightBelow(Region region, RegionCode parent) {
        return !region.code().equals(parent) && parents(region).anyMatch(today(parent)::equals);
    }

    /** Every division there is and was, by code, but those that only keep the digits regular. */
    public List<Region> all() {
        return inOrder;
    }

    /**
     * The current divisions right below {@code code}, by code. Together they are the whole of it; empty for a leaf.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public List<Region> children(RegionCode code) {
        return children.getOrDefault(require(code).code(), List.of());
    }

    /**
     * The current prefecture-level divisions in {@code code}, itself included, by code. Municipalities have none, and counties directly
     * under a province lie in none.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public List<Region> prefectures(RegionCode code) {
        return subtree(require(code))
                .filter(region -> region.level() == RegionLevel.PREFECTURE && !region.placeholder())
                .toList();
    }

    /**
     * The leaves of {@code code}'s tree, by code: counties, and what has no counties below it, such as 东莞市 (441900). Without gap or
     * overlap they are the whole of it. A leaf is its own only one.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public List<Region> counties(RegionCode code) {
        return subtree(require(code))
                .filter(region -> !children.containsKey(region.code()))
                .toList();
    }

    /**
     * The name with those of the province and prefecture before it, as on an envelope: 广东省惠州市博罗县.
     *
     * @throws InvalidValueException {@code REGION_CODE_UNKNOWN} when no list has it
     */
    public String fullName(RegionCode code) {
        return Stream.of(code.province(), code.prefecture(), code)
                .map(this::require)
                .filter(region -> !region.placeholder() || region.code().equals(code))
                .map(Region::name)
                .distinct()
                .collect(Collectors.joining());
    }

    /**
     * {@code scope} and the retired divisions whose successors it covers, so that a county sees the records kept under its former code.
     */
    public RegionScope withRetired(RegionScope scope) {
        List<RegionCode> inherited = retired.stream()
                .map(Region::code)
                .filter(code ->
                        !scope.covers(code) && scope.covers(current(code).code()))
                .toList();
        return inherited.isEmpty()
                ? scope
                : RegionScope.of(Stream.concat(scope.roots().stream(), inherited.stream())
                        .toList());
    }

    /** The division above it in the tree, and a placeholder in between. */
    private Stream<RegionCode> parents(Region region) {
        RegionCode parent = region.code().parent();
        if (parent.equals(region.code())) {
            return Stream.empty();
        }
        return require(parent).placeholder() ? Stream.of(parent, parent.parent()) : Stream.of(parent);
    }

    private Stream<Region> subtree(Region top) {
        return Stream.concat(
                Stream.of(top),
                children.getOrDefault(top.code(), List.of()).stream().flatMap(this::subtree));
    }

    private static final class Standard {
        static final Regions REGIONS = new Regions(RegionResource.read());
    }
}
