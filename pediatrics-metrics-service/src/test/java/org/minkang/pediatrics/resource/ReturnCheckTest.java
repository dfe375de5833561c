package org.minkang.pediatrics.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.item.ReturnItem;

class ReturnCheckTest {

    private static final ReturnCheck ALONE = new ReturnCheck(Figures.NONE, Map.of());

    @Test
    void refusesAPartThatIsLargerThanItsWhole() {
        assertThat(ALONE.of(figures(ReturnItem.TOTAL_BEDS, 40, ReturnItem.PEDIATRIC_BEDS, 41)))
                .containsExactly(new CheckFinding(
                        CheckRule.PART_EXCEEDS_WHOLE, Severity.REFUSED, ReturnItem.PEDIATRIC_BEDS, 41, 40));
        assertThat(ALONE.of(figures(ReturnItem.TOTAL_BEDS, 40, ReturnItem.PEDIATRIC_BEDS, 40)))
                .isEmpty();
        assertThat(ALONE.of(figures(ReturnItem.PERSONNEL_EXPENDITURE, 5, ReturnItem.BUSINESS_EXPENDITURE, 4)))
                .extracting(CheckFinding::rule)
                .containsExactly(CheckRule.PART_EXCEEDS_WHOLE);
    }

    @Test
    void saysNothingOfAWholeThatIsMissingOrDoesNotApply() {
        assertThat(ALONE.of(figures(ReturnItem.PEDIATRIC_BEDS, 41))).isEmpty();
        assertThat(ALONE.of(new Figures(Map.of(
                        ReturnItem.PEDIATRIC_BEDS, Reported.of(41), ReturnItem.TOTAL_BEDS, Reported.NOT_APPLICABLE))))
                .isEmpty();
    }

    @Test
    void refusesAWardWithZeroBedsButNotOneWhoseBedsAreMissing() {
        assertThat(rules(ALONE.of(figures(ReturnItem.PEDIATRIC_WARD, 1, ReturnItem.PEDIATRIC_BEDS, 0))))
                .containsExactly(CheckRule.WARD_WITHOUT_BEDS);
        assertThat(ALONE.of(figures(ReturnItem.PEDIATRIC_WARD, 1))).isEmpty();
        assertThat(ALONE.of(figures(ReturnItem.PEDIATRIC_WARD, 0, ReturnItem.PEDIATRIC_BEDS, 0)))
                .isEmpty();
    }

    @Test
    void warnsOfAJumpUpOrDownOnLastYear() {
        ReturnCheck check = new ReturnCheck(figures(ReturnItem.PEDIATRIC_BEDS, 20), Map.of());

        assertThat(rules(check.of(figures(ReturnItem.PEDIATRIC_BEDS, 31))))
                .containsExactly(CheckRule.JUMP_ON_LAST_YEAR);
        assertThat(check.of(figures(ReturnItem.PEDIATRIC_BEDS, 30))).isEmpty();
        assertThat(check.of(figures(ReturnItem.PEDIATRIC_BEDS, 10))).isEmpty();
        assertThat(rules(check.of(figures(ReturnItem.PEDIATRIC_BEDS, 9)))).containsExactly(CheckRule.JUMP_ON_LAST_YEAR);
        assertThat(new ReturnCheck(figures(ReturnItem.PEDIATRIC_BEDS, 2), Map.of())
                        .of(figures(ReturnItem.PEDIATRIC_BEDS, 11)))
                .isEmpty();
    }

    @Test
    void warnsOfWhatIsFarFromItsPeers() {
        ReturnCheck check =
                new ReturnCheck(Figures.NONE, Map.of(ReturnItem.LICENSED_PEDIATRICIANS, new PeerRange(8, 5, 2)));

        assertThat(rules(check.of(figures(ReturnItem.LICENSED_PEDIATRICIANS, 26))))
                .containsExactly(CheckRule.UNLIKE_ITS_PEERS);
        assertThat(check.of(figures(ReturnItem.LICENSED_PEDIATRICIANS, 25))).isEmpty();
        assertThat(new PeerRange(7, 5, 2).isFar(1_000)).isFalse();
    }

    @Test
    void takesNoValueThatAnItemCannotHave() {
        assertThatThrownBy(() -> figures(ReturnItem.PEDIATRIC_WARD, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figures(ReturnItem.TOTAL_BEDS, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reported(false, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CheckRule> rules(List<CheckFinding> findings) {
        return findings.stream().map(CheckFinding::rule).toList();
    }

    private static Figures figures(ReturnItem item, long value) {
        return new Figures(Map.of(item, Reported.of(value)));
    }

    private static Figures figures(ReturnItem item, long value, ReturnItem other, long otherValue) {
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        items.put(item, Reported.of(value));
        items.put(other, Reported.of(otherValue));
        return new Figures(items);
    }
}
