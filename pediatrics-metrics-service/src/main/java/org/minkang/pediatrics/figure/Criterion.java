package org.minkang.pediatrics.figure;

import java.math.BigDecimal;

/**
 * What a value is held against.
 *
 * @param value in the unit of the indicator, such as 2.2 beds for 1,000 children
 * @param direction which side is good
 * @param bound whether the value itself is
 */
public record Criterion(BigDecimal value, Direction direction, Bound bound) {

    /** 不少于, 至少, 以上. */
    public static Criterion atLeast(String value) {
        return new Criterion(new BigDecimal(value), Direction.AT_LEAST, Bound.INCLUSIVE);
    }

    /** 超过. */
    public static Criterion moreThan(String value) {
        return new Criterion(new BigDecimal(value), Direction.AT_LEAST, Bound.EXCLUSIVE);
    }

    /** 不超过, 以下. */
    public static Criterion atMost(String value) {
        return new Criterion(new BigDecimal(value), Direction.AT_MOST, Bound.INCLUSIVE);
    }
}
