package org.minkang.pairing.effect;

/** What is counted at a recipient to see whether support helps. */
public enum EffectIndicator {
    OUTPATIENT_VISITS("门急诊人次", true),
    DISCHARGES("出院人次", true),
    NEW_TECHNIQUES("新开展技术项数", true),
    TRANSFERS_OUT("转出人次", false);

    private final String title;
    private final boolean moreIsBetter;

    EffectIndicator(String title, boolean moreIsBetter) {
        this.title = title;
        this.moreIsBetter = moreIsBetter;
    }

    /** In Chinese, as bureaus print it. */
    public String title() {
        return title;
    }

    /** Whether a rise speaks for the support. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
