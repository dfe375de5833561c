package org.minkang.pediatrics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;

class AllocationTest {

    private static final Criterion TWO = Criterion.atLeast("2");

    private static final Comparator<Claim> LARGEST_GAP_FIRST =
            Comparator.comparingLong(Claim::gap).reversed().thenComparing(Claim::region);
    private static final Comparator<Claim> LOWEST_RATE_FIRST =
            Comparator.comparing(Claim::value).thenComparing(Claim::region);

    /** They lack 10, 5 and none. */
    private static final List<Claim> CLAIMS =
            List.of(claim("441322", 10, 10_000), claim("441323", 5, 5_000), claim("441324", 12, 5_000));

    @Test
    void levelsTheLargestGapsFirst() {
        assertThat(Allocation.of(7, CLAIMS, Strategy.LARGEST_GAP))
                .isEqualTo(allocation(Map.of("441322", 6L, "441323", 1L, "441324", 0L), 0));
    }

    @Test
    void sharesInProportionToWhatIsLackedByLargestRemainders() {
        assertThat(Allocation.of(7, CLAIMS, Strategy.PROPORTIONAL))
                .isEqualTo(allocation(Map.of("441322", 5L, "441323", 2L, "441324", 0L), 0));
    }

    @Test
    void givesNobodyMoreThanTheyLackAndSaysWhatIsLeft() {
        assertThat(Allocation.of(20, CLAIMS, Strategy.LARGEST_GAP).left()).isEqualTo(5);
        assertThat(Allocation.of(20, CLAIMS, Strategy.PROPORTIONAL))
                .isEqualTo(allocation(Map.of("441322", 10L, "441323", 5L, "441324", 0L), 5));
    }

    @Test
    void raisesTheLowestRateUntilAllIsGivenAway() {
        assertThat(Allocation.of(18, CLAIMS, Strategy.MINIMUM_INEQUALITY))
                .isEqualTo(allocation(Map.of("441322", 12L, "441323", 6L, "441324", 0L), 0));
    }

    @Test
    void givesNothingWhereNobodyAsks() {
        for (Strategy strategy : Strategy.values()) {
            assertThat(Allocation.of(3, List.of(), strategy).left()).isEqualTo(3);
        }
    }

    @Property(tries = 300)
    void losesAndInventsNothing(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 40_000) Integer> children,
            @ForAll @IntRange(max = 60) int have,
            @ForAll @IntRange(max = 200) int units,
            @ForAll Strategy strategy) {
        List<Claim> claims = IntStream.range(0, children.size())
                .mapToObj(number -> claim(String.valueOf(number), have, children.get(number)))
                .toList();
        Allocation allocation = Allocation.of(units, claims, strategy);
        long given =
                allocation.units().values().stream().mapToLong(Long::longValue).sum();

        assertThat(given + allocation.left()).isEqualTo(units);
        assertThat(allocation.units()).hasSameSizeAs(claims);
        if (strategy != Strategy.MINIMUM_INEQUALITY) {
            claims.forEach(
                    claim -> assertThat(allocation.units().get(claim.region())).isBetween(0L, claim.gap()));
        }
    }

    @Property(tries = 500)
    void givesAsIfOneByOne(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 30_000) Integer> children,
            @ForAll @Size(value = 9) List<@IntRange(max = 60) Integer> have,
            @ForAll @IntRange(max = 300) int units) {
        List<Claim> claims = IntStream.range(0, children.size())
                .mapToObj(number -> claim(String.valueOf(number), have.get(number), children.get(number)))
                .toList();
        long lacking = claims.stream().mapToLong(Claim::gap).sum();

        assertThat(Allocation.of(units, claims, Strategy.LARGEST_GAP).units())
                .isEqualTo(oneByOne(Math.min(units, lacking), claims, LARGEST_GAP_FIRST));
        assertThat(Allocation.of(units, claims, Strategy.MINIMUM_INEQUALITY).units())
                .isEqualTo(oneByOne(units, claims, LOWEST_RATE_FIRST));
    }

    @Property(tries = 300)
    void tiesGoToTheLowerCodeAsIfOneByOne(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(min = 1, max = 3) Integer> thousands,
            @ForAll @IntRange(max = 60) int units) {
        List<Claim> claims = IntStream.range(0, thousands.size())
                .mapToObj(number -> claim(String.valueOf(number), 0, 3_000L * thousands.get(number)))
                .toList();
        long lacking = claims.stream().mapToLong(Claim::gap).sum();

        assertThat(Allocation.of(units, claims, Strategy.LARGEST_GAP).units())
                .isEqualTo(oneByOne(Math.min(units, lacking), claims, LARGEST_GAP_FIRST));
        assertThat(Allocation.of(units, claims, Strategy.MINIMUM_INEQUALITY).units())
                .isEqualTo(oneByOne(units, claims, LOWEST_RATE_FIRST));
    }

    @Test
    void sharesAMillionAmongAllCountiesSoThatNoneThatWaitsIsBelowOneThatGot() {
        List<Claim> claims = IntStream.range(0, 2_849)
                .mapToObj(number -> claim("%06d".formatted(number), number % 97, 1_000 + 7_919L * number % 250_000))
                .toList();

        Allocation allocation = Allocation.of(1_000_000, claims, Strategy.MINIMUM_INEQUALITY);

        Claim lastServed = claims.stream()
                .filter(claim -> given(allocation, claim) > 0)
                .map(claim -> claim.with(given(allocation, claim) - 1))
                .max(LOWEST_RATE_FIRST)
                .orElseThrow();
        Claim nextServed = claims.stream()
                .map(claim -> claim.with(given(allocation, claim)))
                .min(LOWEST_RATE_FIRST)
                .orElseThrow();
        assertThat(allocation.left()).isZero();
        assertThat(claims.stream().mapToLong(claim -> given(allocation, claim)).sum())
                .isEqualTo(1_000_000);
        assertThat(LOWEST_RATE_FIRST.compare(lastServed, nextServed)).isNegative();
    }

    private static long given(Allocation allocation, Claim claim) {
        return allocation.units().getOrDefault(claim.region(), 0L);
    }

    /** Slowly: looks for the first in order anew for each unit. */
    private static Map<String, Long> oneByOne(long units, List<Claim> claims, Comparator<Claim> order) {
        Map<String, Claim> now = claims.stream().collect(Collectors.toMap(Claim::region, claim -> claim));
        Map<String, Long> shares = claims.stream().collect(Collectors.toMap(Claim::region, claim -> 0L));
        for (long unit = 0; unit < units; unit++) {
            Claim next = now.values().stream().min(order).orElseThrow();
            now.put(next.region(), next.with(1));
            shares.merge(next.region(), 1L, Long::sum);
        }
        return shares;
    }

    private static Claim claim(String region, long have, long children) {
        return new Claim(region, Quotient.of(have, children, 1_000), TWO);
    }

    private static Allocation allocation(Map<String, Long> units, long left) {
        return new Allocation(new TreeMap<>(units), left);
    }
}
