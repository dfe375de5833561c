package org.minkang.kit.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Six-digit code of an administrative division (行政区划代码, GB/T 2260): digits 1-2 province, 3-4 prefecture, 5-6 county.
 * {@code 000000} stands for the whole country. A code may be well-formed and yet name no division; {@link Regions} knows which do.
 *
 * @param value the six digits
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    /** The whole country. */
    public static final RegionCode NATION = new RegionCode("000000");

    /**
     * @throws InvalidValueException {@code REGION_CODE_MALFORMED} unless {@code value} is six ASCII digits whose significant part
     *     has no hole (a county needs a prefecture, a prefecture a province)
     */
    @JsonCreator
    public RegionCode {
        if (!isSixDigits(value) || hasHole(value)) {
            throw new InvalidValueException("REGION_CODE_MALFORMED", value);
        }
    }

    /** The level its zeros say: which pairs of digits are significant. */
    public RegionLevel level() {
        return switch (prefix().length()) {
            case 0 -> RegionLevel.NATION;
            case 2 -> RegionLevel.PROVINCE;
            case 4 -> RegionLevel.PREFECTURE;
            default -> RegionLevel.COUNTY;
        };
    }

    /** The significant digits: 0, 2, 4 or 6 of them. Every code of the subtree starts with them, and no other does. */
    public String prefix() {
        if (!value.endsWith("00")) {
            return value;
        }
        if (!value.startsWith("00", 2)) {
            return value.substring(0, 4);
        }
        return value.startsWith("00") ? "" : value.substring(0, 2);
    }

    /** The highest code that could lie in the subtree, itself for a county; no code between the two lies outside. */
    public RegionCode lastInside() {
        return new RegionCode(prefix() + "9".repeat(value.length() - prefix().length()));
    }

    /** Whether {@code other} is this division or lies inside it. */
    public boolean covers(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The code one level up by its digits; the nation is its own parent. */
    public RegionCode parent() {
        String prefix = prefix();
        return prefix.length() <= 2
                ? NATION
                : new RegionCode((prefix.substring(0, prefix.length() - 2) + "0000").substring(0, 6));
    }

    /** The prefecture-level code this one lies in, or itself when it is a province or the nation. */
    public RegionCode prefecture() {
        return level() == RegionLevel.COUNTY ? parent() : this;
    }

    /** The province-level code this one lies in, or the nation. */
    public RegionCode province() {
        return this.equals(NATION) ? NATION : new RegionCode(value.substring(0, 2) + "0000");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isSixDigits(String value) {
        boolean digits = value.length() == 6;
        for (int index = 0; digits && index < 6; index++) {
            digits = value.charAt(index) >= '0' && value.charAt(index) <= '9';
        }
        return digits;
    }

    private static boolean hasHole(String value) {
        boolean province = !value.startsWith("00");
        boolean prefecture = !value.startsWith("00", 2);
        boolean county = !value.endsWith("00");
        return (county && !prefecture) || (prefecture && !province);
    }
}
