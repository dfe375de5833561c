package org.minkang.pairing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.activity.ActivityField;
import org.minkang.pairing.activity.ActivityKind;
import org.minkang.pairing.statement.SupportFigures.Activities;
import org.minkang.pairing.statement.SupportFigures.Given;
import org.minkang.pairing.statement.SupportFigures.PlanTasks;
import org.minkang.pairing.statement.SupportFigures.Training;
import tools.jackson.databind.json.JsonMapper;

class SupportFiguresTest {

    @Test
    void isReadBackAsItWasFrozen() {
        JsonMapper json = JsonMapper.builder().build();
        SupportFigures figures = figures(List.of(new Activities(ActivityKind.LECTURE, ActivityField.FIRST_AID, 2, 80)));

        assertThat(json.readValue(json.writeValueAsString(figures), SupportFigures.class))
                .isEqualTo(figures);
    }

    @Test
    void addsFundsAndEquipmentUp() {
        assertThat(figures(List.of()).plus(figures(List.of())).given())
                .isEqualTo(new Given(4, Money.parse("0.20"), Money.parse("20.00")));
        assertThat(figures(List.of()).given().value()).isEqualTo(Money.parse("10.10"));
    }

    @Property
    void countsEveryActivityOnceByKindAndByField(@ForAll("activities") List<List<Activities>> pairings) {
        SupportFigures sum =
                pairings.stream().map(SupportFiguresTest::figures).reduce(SupportFigures.NONE, SupportFigures::plus);
        List<Activities> all = pairings.stream().flatMap(List::stream).toList();

        for (ActivityKind kind : ActivityKind.values()) {
            assertThat(sum.count(kind))
                    .isEqualTo(all.stream()
                            .filter(one -> one.kind() == kind)
                            .mapToLong(Activities::count)
                            .sum());
        }
        for (ActivityField field : ActivityField.values()) {
            assertThat(sum.count(field))
                    .isEqualTo(all.stream()
                            .filter(one -> one.field() == field)
                            .mapToLong(Activities::count)
                            .sum());
        }
        assertThat(sum.activityCount())
                .isEqualTo(all.stream().mapToLong(Activities::count).sum());
        assertThat(sum.personsReached())
                .isEqualTo(all.stream().mapToLong(Activities::personsReached).sum());
        assertThat(sum.activities()).doesNotHaveDuplicates();
        assertThat(sum.personDays()).isEqualTo(30L * pairings.size());
    }

    @Provide
    Arbitrary<List<List<Activities>>> activities() {
        return Combinators.combine(
                        Arbitraries.of(ActivityKind.class),
                        Arbitraries.of(ActivityField.class),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(0, 1000))
                .as(Activities::new)
                .list()
                .ofMaxSize(12)
                .list()
                .ofMaxSize(6);
    }

    private static SupportFigures figures(List<Activities> activities) {
        return new SupportFigures(
                1,
                2,
                30,
                activities,
                new Given(2, Money.parse("0.10"), Money.parse("10.00")),
                new Training(4, 3),
                new PlanTasks(2, 1, 1));
    }
}
