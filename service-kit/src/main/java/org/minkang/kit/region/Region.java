package org.minkang.kit.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划) as the yearly lists of the Ministry of Civil Affairs name it. The lists are yearly, so the dates
 * are those of lists and not of the days on which a change took effect.
 *
 * @param code six digits by GB/T 2260
 * @param name the division's own name without those above it, in Chinese
 * @param level what the code's digits say
 * @param validFrom the first list that has it; absent when the oldest one here, 2020, does
 * @param validTo the last list that has it; absent when the newest one does
 * @param successor the division that took over a retired one
 */
public record Region(
        RegionCode code,
        String name,
        RegionLevel level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable RegionCode successor) {

    /** Whether the newest list no longer has it. Credit codes and old records keep such codes for good. */
    public boolean retired() {
        return validTo != null;
    }

    /**
     * Whether it stands at prefecture level only to keep the digits regular: 市辖区 and 县 of a municipality (110100, 500200), and
     * 省直辖县级行政区划 (419000).
     */
    public boolean placeholder() {
        return level == RegionLevel.PREFECTURE && (code.value().startsWith("90", 2) || inMunicipality());
    }

    private boolean inMunicipality() {
        return switch (code.value().substring(0, 2)) {
            case "11", "12", "31", "50" -> true;
            default -> false;
        };
    }
}
