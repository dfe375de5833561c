package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.minkang.pediatrics.figure.Quotient;

/**
 * A figure by which something was decided.
 *
 * @param name what it counts
 * @param value persons, institutions, units of an item, or per cent cut to four decimals, so that nothing looks reached that is not
 */
@Schema(name = "RuleFigure")
public record RuleFigure(Name name, BigDecimal value) {

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
        /** What is held against the whole; amounts in fen. */
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
        return new RuleFigure(name, BigDecimal.valueOf(value));
    }

    static RuleFigure percent(Quotient quotient) {
        return new RuleFigure(Name.PERCENT, quotient.value().setScale(DECIMALS, RoundingMode.DOWN));
    }
}
