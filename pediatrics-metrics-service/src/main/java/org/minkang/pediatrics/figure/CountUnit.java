package org.minkang.pediatrics.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** In what something is counted (计量单位). What is kept of it is always whole: beds, persons, and fen where amounts are told in yuan. */
public enum CountUnit {
    /** 张 */
    BEDS("张", "beds", 0),
    /** 人 */
    PERSONS("人", "persons", 0),
    /** 个 (机构) */
    INSTITUTIONS("个", "institutions", 0),
    /** 元: kept in fen. */
    YUAN("元", "yuan", 2),
    /** 项: several of these added up. */
    MIXED("项", "units", 0);

    private final String nameZh;
    private final String nameEn;
    private final int decimals;

    CountUnit(String nameZh, String nameEn, int decimals) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.decimals = decimals;
    }

    /** As tables print it. */
    public String nameZh() {
        return nameZh;
    }

    /** As tables in English print it. */
    public String nameEn() {
        return nameEn;
    }

    /** With how many decimals it is told: 0, or 2 for yuan. */
    public int decimals() {
        return decimals;
    }

    /** A number of it, of the whole number that is kept. */
    public BigDecimal of(BigDecimal kept) {
        return kept.movePointLeft(decimals);
    }

    /** The whole number that is kept of so many whole units, such as 100 fen of a yuan. */
    public long kept(long number) {
        return BigDecimal.valueOf(number).movePointRight(decimals).longValueExact();
    }

    /** The same as it is shown; nothing of nothing. */
    public @Nullable Quantity quantity(@Nullable BigDecimal kept) {
        return kept == null ? null : new Quantity(of(kept), this == YUAN);
    }

    /** The same of what is always known. */
    public Quantity quantity(BigInteger kept) {
        return new Quantity(of(new BigDecimal(kept)), this == YUAN);
    }

    /** The same of what is always known, negative for less. */
    public Quantity quantity(long kept) {
        return quantity(BigInteger.valueOf(kept));
    }
}
