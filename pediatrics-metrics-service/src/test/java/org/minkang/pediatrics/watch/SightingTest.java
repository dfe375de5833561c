package org.minkang.pediatrics.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.scorecard.Verdict;

class SightingTest {

    private static final TargetVerdict MET = verdict("441322", Verdict.MET, "2.2", "0");
    private static final TargetVerdict NOT_MET = verdict("441322", Verdict.NOT_MET, "2.1", "5");
    private static final TargetVerdict UNDECIDED = verdict("441322", Verdict.UNDECIDED, "2.2", "0");

    @Test
    void whatIsMetForTheFirstTimeIsReached() {
        assertThat(news(List.of(), List.of(MET))).containsExactly("target-reached");
        assertThat(news(List.of(last(NOT_MET)), List.of(MET))).containsExactly("target-reached");
        assertThat(news(List.of(last(UNDECIDED)), List.of(MET))).containsExactly("target-reached");
    }

    @Test
    void whatIsNoLongerMetIsLostWhateverCameInItsPlace() {
        assertThat(news(List.of(last(MET)), List.of(NOT_MET))).containsExactly("target-lost");
        assertThat(news(List.of(last(MET)), List.of(UNDECIDED))).containsExactly("target-lost");
        assertThat(news(List.of(last(MET)), List.of())).containsExactly("target-lost");
    }

    @Test
    void nothingIsToldOfWhatWasNotMetAndIsNot() {
        assertThat(news(List.of(), List.of(NOT_MET))).isEmpty();
        assertThat(news(List.of(last(UNDECIDED)), List.of(NOT_MET))).isEmpty();
        assertThat(news(List.of(last(NOT_MET)), List.of())).isEmpty();
    }

    @Test
    void anotherValueIsKeptThoughNothingIsToldOfIt() {
        TargetVerdict better = verdict("441322", Verdict.MET, "2.3", "0");

        List<Sighting> sightings = Sighting.of(List.of(last(MET)), List.of(better));

        assertThat(sightings).containsExactly(new Sighting(MET, better, 8));
        assertThat(sightings.get(0).news()).isEmpty();
        assertThat(Sighting.of(List.of(last(MET)), List.of(MET))).isEmpty();
    }

    @Test
    void whatLostItsTargetIsNotedOnce() {
        Sighting lost = Sighting.of(List.of(last(MET)), List.of()).get(0);

        assertThat(lost.after()).isEqualTo(MET.withoutTarget());
        assertThat(Sighting.of(List.of(last(lost.after())), List.of())).isEmpty();
    }

    @Test
    void theIdIsThatOfTheRegionYearAndIndicator() {
        assertThat(MET.id()).isEqualTo(NOT_MET.id());
        assertThat(MET.id())
                .isNotEqualTo(verdict("441323", Verdict.MET, "2.2", "0").id());
    }

    private static List<String> news(List<Sighting.Last> last, List<TargetVerdict> now) {
        return Sighting.of(last, now).stream()
                .flatMap(sighting -> sighting.news().stream())
                .toList();
    }

    private static Sighting.Last last(TargetVerdict verdict) {
        return new Sighting.Last(verdict, 7);
    }

    private static TargetVerdict verdict(String region, Verdict verdict, String value, String gap) {
        return new TargetVerdict(
                new RegionCode(region),
                2019,
                "BEDS_PER_1000",
                verdict,
                value,
                "2.2",
                new Quantity(new BigDecimal(gap), false),
                CountUnit.BEDS);
    }
}
