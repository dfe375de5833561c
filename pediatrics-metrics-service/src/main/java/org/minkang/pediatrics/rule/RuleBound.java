package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;

/**
 * A number by which a rule decides.
 *
 * @param of what it bounds
 * @param value persons, institutions, units of an item, or per cent
 * @param direction which side of it is meant
 * @param bound whether the number itself is (民法典 art. 1259)
 */
@Schema(name = "RuleBound")
public record RuleBound(String of, BigDecimal value, Direction direction, Bound bound) {

    static RuleBound of(String name, Criterion criterion) {
        return new RuleBound(name, criterion.value(), criterion.direction(), criterion.bound());
    }
}
