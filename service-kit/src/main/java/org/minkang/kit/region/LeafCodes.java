package org.minkang.kit.region;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;

/** Codes of leaves of the tree as the rows of one file have them: thousands of rows, few codes, each looked up once. Not thread-safe. */
public final class LeafCodes {

    private final RegionScope scope;

    /** What is known of a code: today's, or why no row may have it. */
    private final Map<String, Leaf> leaves = new HashMap<>();

    private record Leaf(String today, @Nullable InvalidValueException fault) {}

    /** @param scope in which the leaves must lie */
    public LeafCodes(RegionScope scope) {
        this.scope = scope;
    }

    /**
     * Today's code of a leaf.
     *
     * @param code six digits, current or retired
     * @throws InvalidValueException {@code REGION_CODE_MALFORMED}, {@code REGION_CODE_UNKNOWN}, {@code REGION_NOT_A_LEAF} or
     *     {@code OUTSIDE_REGIONS}
     */
    public String today(String code) {
        Leaf leaf = leaves.computeIfAbsent(code, this::leaf);
        if (leaf.fault() != null) {
            throw leaf.fault();
        }
        return leaf.today();
    }

    private Leaf leaf(String code) {
        try {
            return new Leaf(require(new RegionCode(code)).value(), null);
        } catch (InvalidValueException fault) {
            return new Leaf("", fault);
        }
    }

    private RegionCode require(RegionCode code) {
        Regions regions = Regions.standard();
        RegionCode today = regions.current(code).code();
        if (!regions.children(today).isEmpty()) {
            throw new InvalidValueException("REGION_NOT_A_LEAF", code);
        }
        if (!scope.covers(today)) {
            throw new InvalidValueException("OUTSIDE_REGIONS", code);
        }
        return today;
    }
}
