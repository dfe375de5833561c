package org.minkang.pairing.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.activity.ActivityField;
import org.minkang.pairing.activity.ActivityKind;

/**
 * What was done under a pairing, or several, within a stretch of days. Activities and contributions count once the recipient has confirmed
 * them.
 *
 * @param staffOnPost persons on post on the last day
 * @param staff persons on post on any day, each once under a pairing
 * @param personDays days that persons were on post
 * @param activities by kind and field, those only of which there were any
 * @param given funds and equipment
 * @param training places that begin within the days
 * @param plan tasks of the plans, as they stand on the last day
 */
@Schema(name = "SupportFigures")
public record SupportFigures(
        long staffOnPost,
        long staff,
        long personDays,
        List<Activities> activities,
        Given given,
        Training training,
        PlanTasks plan) {

    /** Nothing at all. */
    public static final SupportFigures NONE =
            new SupportFigures(0, 0, 0, List.of(), Given.NONE, new Training(0, 0), new PlanTasks(0, 0, 0));

    /**
     * Activities of one kind in one field.
     *
     * @param kind which kind
     * @param field in which field
     * @param count how many
     * @param personsReached each time counted
     */
    @Schema(name = "SupportActivities")
    public record Activities(ActivityKind kind, ActivityField field, long count, long personsReached) {

        private Activities plus(Activities other) {
            return new Activities(kind, field, count + other.count, personsReached + other.personsReached);
        }
    }

    /**
     * What the supporter gave.
     *
     * @param count how many contributions
     * @param funds in yuan
     * @param equipment its value in yuan
     */
    @Schema(name = "SupportGiven")
    public record Given(long count, Money funds, Money equipment) {

        static final Given NONE = new Given(0, Money.ZERO, Money.ZERO);

        Given plus(Given other) {
            return new Given(count + other.count, funds.plus(other.funds), equipment.plus(other.equipment));
        }

        /** Both together, in yuan. */
        public Money value() {
            return funds.plus(equipment);
        }
    }

    /**
     * Training at the supporter.
     *
     * @param places offered
     * @param persons who came
     */
    @Schema(name = "SupportTraining")
    public record Training(long places, long persons) {}

    /**
     * Tasks of the plans, counted whole.
     *
     * @param tasks all that were planned
     * @param completed of them, those at 100 percent, confirmed or not
     * @param confirmed of them, those whose completion the recipient confirmed
     */
    @Schema(name = "SupportPlanTasks")
    public record PlanTasks(long tasks, long completed, long confirmed) {}

    public SupportFigures {
        activities = List.copyOf(activities);
    }

    /** Both together. */
    public SupportFigures plus(SupportFigures other) {
        return new SupportFigures(
                staffOnPost + other.staffOnPost,
                staff + other.staff,
                personDays + other.personDays,
                merged(activities, other.activities),
                given.plus(other.given),
                new Training(training.places + other.training.places, training.persons + other.training.persons),
                new PlanTasks(
                        plan.tasks + other.plan.tasks,
                        plan.completed + other.plan.completed,
                        plan.confirmed + other.plan.confirmed));
    }

    /** How many activities there were of one kind. */
    public long count(ActivityKind kind) {
        return sum(one -> one.kind() == kind);
    }

    /** How many activities there were in one field. */
    public long count(ActivityField field) {
        return sum(one -> one.field() == field);
    }

    /** How many activities there were. */
    public long activityCount() {
        return sum(one -> true);
    }

    /** How many persons they reached, each time counted. */
    public long personsReached() {
        return activities.stream().mapToLong(Activities::personsReached).sum();
    }

    private long sum(Predicate<Activities> wanted) {
        return activities.stream().filter(wanted).mapToLong(Activities::count).sum();
    }

    /** Each kind in each field once, in their order. */
    static List<Activities> merged(Collection<Activities> some, Collection<Activities> others) {
        TreeMap<Cell, Activities> cells = new TreeMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(one -> cells.merge(new Cell(one.kind(), one.field()), one, Activities::plus));
        return cells.values().stream().map(Objects::requireNonNull).toList();
    }

    private record Cell(ActivityKind kind, ActivityField field) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::kind).thenComparing(Cell::field);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
