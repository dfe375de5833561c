package org.minkang.kit.region;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the country somebody may see: whole subtrees of divisions, none inside another. The empty scope sees nothing.
 * Every repository method that touches scoped rows takes one.
 */
public final class RegionScope {

    private static final RegionScope NOTHING = new RegionScope(List.of());
    private static final RegionScope EVERYWHERE = new RegionScope(List.of(RegionCode.NATION));

    private final List<RegionCode> roots;

    private RegionScope(List<RegionCode> roots) {
        this.roots = roots;
    }

    /** Sees nothing. */
    public static RegionScope nothing() {
        return NOTHING;
    }

    /** Sees the whole country; for scheduled work, which acts for no caller. */
    public static RegionScope everywhere() {
        return EVERYWHERE;
    }

    /** Sees the subtrees of {@code codes}; codes inside others are dropped. */
    public static RegionScope of(Collection<RegionCode> codes) {
        List<RegionCode> roots = codes.stream()
                .distinct()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && other.covers(code)))
                .sorted()
                .toList();
        return roots.isEmpty() ? NOTHING : new RegionScope(roots);
    }

    /** Sees the subtree of {@code code}. */
    public static RegionScope of(RegionCode code) {
        return new RegionScope(List.of(code));
    }

    /** The tops of the subtrees, sorted by code; empty when nothing is visible. */
    public List<RegionCode> roots() {
        return roots;
    }

    /** Whether {@code code} lies in one of the subtrees. */
    public boolean covers(RegionCode code) {
        return roots.stream().anyMatch(root -> root.covers(code));
    }

    /** What of this scope lies in {@code code}'s subtree. */
    public RegionScope within(RegionCode code) {
        if (covers(code)) {
            return of(code);
        }
        return of(roots.stream().filter(code::covers).toList());
    }

    /** The divisions above the subtrees, up to the nation, that this scope does not cover; none for the empty scope. */
    public List<RegionCode> above() {
        return roots.stream()
                .flatMap(root -> Stream.of(RegionCode.NATION, root.province(), root.prefecture()))
                .distinct()
                .filter(code -> !covers(code))
                .toList();
    }

    public boolean isNothing() {
        return roots.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionScope scope && scope.roots.equals(roots);
    }

    @Override
    public int hashCode() {
        return roots.hashCode();
    }

    @Override
    public String toString() {
        return "RegionScope" + roots;
    }
}
