package org.minkang.pediatrics.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EquityTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void isZeroWhenAllHaveTheSameRate() {
        Equity even = Equity.of(List.of(new Endowment("a", 1_000, 2), new Endowment("b", 5_000, 10)));

        assertThat(even.gini()).isCloseTo(0, CLOSE);
        assertThat(even.theil()).isCloseTo(0, CLOSE);
        assertThat(even.ratio()).hasValue(1);
    }

    @Test
    void isHalfWhenOneOfTwoEqualRegionsHasAll() {
        Equity uneven = Equity.of(List.of(new Endowment("a", 1_000, 0), new Endowment("a", 1_000, 10)));

        assertThat(uneven.gini()).isCloseTo(0.5, CLOSE);
        assertThat(uneven.theil()).isCloseTo(Math.log(2), CLOSE);
        assertThat(uneven.within()).isCloseTo(Math.log(2), CLOSE);
        assertThat(uneven.ratio()).isEmpty();
    }

    @Test
    void putsTheDifferenceWhereItLies() {
        Equity between = Equity.of(List.of(
                new Endowment("a", 1_000, 2), new Endowment("a", 500, 1),
                new Endowment("b", 1_000, 6), new Endowment("b", 500, 3)));

        assertThat(between.within()).isCloseTo(0, CLOSE);
        assertThat(between.between()).isCloseTo(between.theil(), CLOSE);
        assertThat(between.ratio()).hasValue(3);
    }

    @Test
    void cannotBeSaidOfNothing() {
        assertThatThrownBy(() -> Equity.of(List.of(new Endowment("a", 1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endowment("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void agreesWithComparingEverybodyWithEverybody(@ForAll("regions") List<Endowment> regions) {
        double population = regions.stream().mapToDouble(Endowment::population).sum();
        double mean = regions.stream().mapToDouble(Endowment::resource).sum() / population;
        double differences = 0;
        double theil = 0;
        for (Endowment one : regions) {
            for (Endowment other : regions) {
                differences += one.population() * other.population() * Math.abs(one.rate() - other.rate());
            }
            double relative = one.rate() / mean;
            theil += relative == 0 ? 0 : one.population() / population * relative * Math.log(relative);
        }

        Equity equity = Equity.of(regions);

        assertThat(equity.gini()).isCloseTo(differences / (2 * mean * population * population), CLOSE);
        assertThat(equity.theil()).isCloseTo(theil, CLOSE);
        assertThat(equity.between() + equity.within()).isCloseTo(theil, within(1e-8));
    }

    @Provide
    Arbitrary<List<Endowment>> regions() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(1, 100_000),
                        Arbitraries.integers().between(0, 500))
                .as((group, population, resource) -> new Endowment(group, population, resource))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(all -> all.stream().anyMatch(one -> one.resource() > 0));
    }
}
