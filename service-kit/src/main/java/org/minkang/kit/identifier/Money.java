package org.minkang.kit.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.minkang.kit.problem.InvalidValueException;

/**
 * An amount in yuan (人民币元) to the fen, as text with two decimals in JSON. Nothing is ever rounded unasked.
 *
 * @param amount scale 2, at most 16 digits before the point
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,2})?");
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** No money. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /**
     * @throws InvalidValueException {@code MONEY_TOO_PRECISE} when it has parts of a fen, {@code MONEY_OUT_OF_RANGE} when it has more than
     *     16 digits before the point
     */
    public Money {
        requireInRange(amount);
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException("MONEY_TOO_PRECISE", amount.toString());
        }
        amount = amount.setScale(2);
    }

    /**
     * Reads yuan such as {@code 1200}, {@code 1200.5} or {@code -0.05}.
     *
     * @throws InvalidValueException {@code MONEY_MALFORMED} for anything else, {@code MONEY_OUT_OF_RANGE} beyond 16 digits
     */
    @JsonCreator
    public static Money parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException("MONEY_MALFORMED", text);
        }
        return new Money(new BigDecimal(text));
    }

    /** {@code yuan} rounded half up to the fen. */
    public static Money rounded(BigDecimal yuan) {
        requireInRange(yuan);
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * An amount that a form states in 万元.
     *
     * @throws InvalidValueException {@code MONEY_TOO_PRECISE} when it has parts of a fen
     */
    public static Money ofTenThousands(BigDecimal tenThousandYuan) {
        return new Money(tenThousandYuan.multiply(TEN_THOUSAND));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** {@code factor} times this, rounded half up to the fen. */
    public Money timesRounded(BigDecimal factor) {
        return rounded(amount.multiply(factor));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Yuan with two decimals: {@code 1200.50}. */
    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }

    private static void requireInRange(BigDecimal yuan) {
        if (yuan.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidValueException("MONEY_OUT_OF_RANGE", yuan.toString());
        }
    }
}
