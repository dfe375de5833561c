package org.minkang.pediatrics.rule;

/** Why a rule is not decided or asks nothing. */
public enum FindingReason {
    /** An institution has not returned yet. */
    RETURN_MISSING("报表未报"),
    /** A return says nothing of an item. */
    ITEM_MISSING("指标项缺失"),
    /** Residents of a part of the region are not known. */
    POPULATION_MISSING("人口数缺失"),
    /** What would make it a duty is not reached. */
    BOUND_NOT_REACHED("未达适用条件"),
    /** It may have one and need not. */
    MAY_HAVE_ONE("可以设置"),
    /** The return says that it does not apply. */
    DOES_NOT_APPLY("不适用");

    private final String nameZh;

    FindingReason(String nameZh) {
        this.nameZh = nameZh;
    }

    /** As lists print it. */
    public String nameZh() {
        return nameZh;
    }
}
