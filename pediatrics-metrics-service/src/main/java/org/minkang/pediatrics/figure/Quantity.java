package org.minkang.pediatrics.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.minkang.kit.identifier.Money;

/**
 * So many of something, as callers see it: a whole number, or text in yuan with two decimals.
 *
 * @param number of beds, persons, institutions or yuan
 * @param isMoney whether it is of yuan
 */
@Schema(
        types = {"number", "string"},
        description = "整数;金额为以元计、两位小数的文本。A whole number; amounts are text in yuan with two decimals.",
        example = "41000000.05")
public record Quantity(BigDecimal number, boolean isMoney) {

    /** Reads what {@link #json()} wrote. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Quantity read(Object json) {
        return json instanceof Number
                ? new Quantity(new BigDecimal(json.toString()), false)
                : new Quantity(Money.parse(json.toString()).amount(), true);
    }

    /** A number or {@link Money}. */
    @JsonValue
    Object json() {
        return isMoney ? new Money(number) : number;
    }

    /** As texts and tables print it. */
    @Override
    public String toString() {
        return isMoney ? new Money(number).toString() : number.toPlainString();
    }
}
