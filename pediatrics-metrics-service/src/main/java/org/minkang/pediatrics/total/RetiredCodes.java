package org.minkang.pediatrics.total;

import java.util.stream.Collectors;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.Regions;

/** Region codes in SQL: what is kept under a retired code is counted under today's. */
public final class RetiredCodes {

    private static final String SUCCESSORS = Regions.standard().all().stream()
            .filter(Region::retired)
            .map(region -> " when '%s' then '%s'"
                    .formatted(
                            region.code(),
                            Regions.standard().current(region.code()).code()))
            .collect(Collectors.joining());

    private RetiredCodes() {}

    /** An expression for today's code of what {@code column} has. */
    public static String today(String column) {
        return "case " + column + SUCCESSORS + " else " + column + " end";
    }
}
