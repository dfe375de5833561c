package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * A figure by which something was decided.
 *
 * @param name what it counts
 * @param value persons, institutions, items, yuan, or per cent cut to four decimals, so that nothing looks reached that is not
 * @param unit of items of returns; absent where the name says what is counted
 */
@Schema(name = "RuleFigure")
public record RuleFigure(
        Name name, Quantity value, @Nullable CountUnit unit) {

    private static final int DECIMALS = 4;

    /** What figures count. */
    public enum Name {
        /** Residents known. */
        RESIDENTS("常住人口"),
        /** Leaves of the region whose residents are not known. */
        LEAVES_WITHOUT_POPULATION("缺人口数的区县"),
        /** Institutions of the kind asked for. */
        INSTITUTIONS("机构数"),
        /** Those of them whose figures are missing. */
        INSTITUTIONS_WITHOUT_FIGURES("缺数据的机构"),
        /** What is held against the whole; amounts in yuan. */
        PART("分子"),
        /** The whole. */
        WHOLE("分母"),
        /** Part by whole. */
        PERCENT("百分比");

        private final String nameZh;

        Name(String nameZh) {
            this.nameZh = nameZh;
        }

        /** As lists print it. */
        public String nameZh() {
            return nameZh;
        }
    }

    static RuleFigure of(Name name, long value) {
        return new RuleFigure(name, new Quantity(BigDecimal.valueOf(value), false), null);
    }

    static RuleFigure of(Name name, ReturnItem item, long kept) {
        return new RuleFigure(name, item.unit().quantity(kept), item.unit());
    }

    static RuleFigure percent(Quotient quotient) {
        BigDecimal percent = quotient.value().setScale(DECIMALS, RoundingMode.DOWN);
        return new RuleFigure(Name.PERCENT, new Quantity(percent, false), null);
    }
}
