package org.minkang.pediatrics.explanation;

import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Verdict;

/** Why a target is met, is not, or cannot be told to be. */
final class VerdictWording {

    private static final Wording NOTHING =
            new Wording("没有可以比较的数,不作结论", "there is nothing to compare, so nothing is decided");
    private static final Wording MET = new Wording("达标,尚缺的数据不会改变结论", "met, whatever is still missing");
    private static final Wording NOT_MET = new Wording("未达标,尚缺的数据不会改变结论", "not met, whatever is still missing");
    private static final Wording MAY_FALL = new Wording(
            "现有数据符合目标,但尚缺的数据可能使其不达标,不作结论",
            "what is known meets it, but what is missing could undo that, so nothing is decided");
    private static final Wording MAY_RISE = new Wording(
            "现有数据不符合目标,但尚缺的数据可能使其达标,不作结论",
            "what is known does not meet it, but what is missing could make it, so nothing is decided");

    private VerdictWording() {}

    static Wording of(Reading reading, Criterion criterion) {
        Quotient parts = reading.parts();
        if (parts == null) {
            return NOTHING;
        }
        Verdict verdict = reading.verdict(criterion);
        if (verdict == Verdict.UNDECIDED) {
            return parts.meets(criterion) ? MAY_FALL : MAY_RISE;
        }
        return verdict == Verdict.MET ? MET : NOT_MET;
    }
}
