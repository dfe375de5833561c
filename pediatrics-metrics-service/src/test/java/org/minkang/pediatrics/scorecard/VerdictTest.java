package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;

class VerdictTest {

    private static final Completeness WHOLE = returned(10, 0);
    private static final Completeness RETURN_MISSING = returned(9, 0);
    private static final Completeness POPULATION_MISSING = returned(10, 1);
    private static final Criterion TARGET = Criterion.atLeast("2.2");
    private static final Quotient ENOUGH = Quotient.of(22, 10_000, 1_000);
    private static final Quotient SHORT = Quotient.of(21, 10_000, 1_000);

    @Test
    void isByTheExactValueWhenNothingIsMissing() {
        assertThat(Verdict.of(ENOUGH, TARGET, WHOLE)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(SHORT, TARGET, WHOLE)).isEqualTo(Verdict.NOT_MET);
        assertThat(Verdict.of(Quotient.of(2_469, 1_234_567, 1_000), Criterion.atLeast("2.0"), WHOLE))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void staysMetWhateverAReturnAddsAndIsOpenWhileOneCouldHelp() {
        assertThat(Verdict.of(ENOUGH, TARGET, RETURN_MISSING)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(SHORT, TARGET, RETURN_MISSING)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNeverMetWhileChildrenAreNotCounted() {
        assertThat(Verdict.of(ENOUGH, TARGET, POPULATION_MISSING)).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(SHORT, TARGET, POPULATION_MISSING)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void isTheOtherWayRoundWhereLessIsBetter() {
        Criterion most = Criterion.atMost("2.2");

        assertThat(Verdict.of(ENOUGH, most, RETURN_MISSING)).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(ENOUGH, most, POPULATION_MISSING)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(Quotient.of(23, 10_000, 1_000), most, POPULATION_MISSING))
                .isEqualTo(Verdict.UNDECIDED);
    }

    /** Whatever the missing part turns out to be, a verdict that was given holds. */
    @Property
    void holdsWhateverWasMissing(
            @ForAll @IntRange(max = 60) int have,
            @ForAll @IntRange(min = 1, max = 20_000) int children,
            @ForAll @IntRange(max = 40) int more,
            @ForAll @IntRange(max = 20_000) int uncounted,
            @ForAll boolean least) {
        Criterion criterion = least ? TARGET : Criterion.atMost("2.2");
        Completeness missing = returned(more > 0 ? 9 : 10, uncounted > 0 ? 1 : 0);
        Verdict now = Verdict.of(Quotient.of(have, children, 1_000), criterion, missing);
        Verdict then = Verdict.of(Quotient.of(have + more, children + uncounted, 1_000), criterion, WHOLE);

        if (now != Verdict.UNDECIDED) {
            assertThat(then).isEqualTo(now);
        }
    }

    @Test
    void isOpenWhileNobodyKnowsWhoOwesAReturn() {
        Completeness unlisted = new Completeness(10, 10, 10, false, 0, true, true);

        assertThat(Verdict.of(ENOUGH, TARGET, unlisted)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(SHORT, TARGET, unlisted)).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(ENOUGH, TARGET, new Completeness(10, 10, 10, false, 0, false, true)))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void countsWhatIsThere() {
        assertThat(WHOLE.isFinal()).isTrue();
        assertThat(new Completeness(10, 10, 9, true, 0, true, true).isFinal()).isFalse();
        assertThat(new Completeness(10, 10, 10, true, 0, true, false).isFinal()).isFalse();
        assertThat(new Completeness(10, 10, 9, true, 0, true, true).isWhole()).isTrue();
        assertThat(RETURN_MISSING.isWhole()).isFalse();
        assertThatThrownBy(() -> new Completeness(1, 2, 0, true, 0, true, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Completeness returned(long reported, long uncounted) {
        return new Completeness(10, reported, reported, true, uncounted, true, true);
    }
}
