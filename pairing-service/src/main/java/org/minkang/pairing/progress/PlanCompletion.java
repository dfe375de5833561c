package org.minkang.pairing.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.Percent;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Plan;
import org.minkang.pairing.pairing.PlanKind;

/**
 * How much of a pairing's plans is done (计划完成情况), counted in whole tasks; a task half done is not done.
 *
 * @param pairingId which pairing
 * @param on the day it is looked at
 * @param total both plans together
 * @param plans each plan
 */
@Schema(name = "PlanCompletion")
record PlanCompletion(UUID pairingId, LocalDate on, Figures total, List<OfPlan> plans) {

    /**
     * Counted tasks.
     *
     * @param tasks all that were planned
     * @param begun of them, those of which anything is noted
     * @param completed of them, those at 100 percent, confirmed or not
     * @param confirmed of them, those whose completion the recipient confirmed
     * @param overdue of them, those not at 100 percent although their day has passed
     * @param percent confirmed of all with two decimals, rounded down; absent when nothing was planned
     */
    @Schema(name = "PlanCompletionFigures")
    record Figures(
            long tasks,
            long begun,
            long completed,
            long confirmed,
            long overdue,
            @Nullable String percent) {

        private static Figures of(Collection<OfTask> tasks, LocalDate day) {
            long confirmed = count(tasks, task -> task.status() == TaskStatus.CONFIRMED);
            return new Figures(
                    tasks.size(),
                    count(tasks, task -> task.status() != null),
                    count(tasks, OfTask::isDone),
                    confirmed,
                    count(tasks, task -> !task.isDone() && task.dueOn().isBefore(day)),
                    Percent.shown(confirmed, tasks.size()));
        }

        private static long count(Collection<OfTask> tasks, Predicate<OfTask> counts) {
            return tasks.stream().filter(counts).count();
        }
    }

    /**
     * One plan with its tasks.
     *
     * @param figures how far its tasks have come
     * @param tasks in the order of the plan
     */
    @Schema(name = "PlanCompletionOfPlan")
    record OfPlan(PlanKind plan, Figures figures, List<OfTask> tasks) {}

    /**
     * One task.
     *
     * @param id under which its progress is noted, absent until it is begun
     * @param task its number in the plan, from 1
     * @param title as the plan has it
     * @param dueOn the last day for it
     * @param percent done by the last note, 0 to 100
     * @param status how far it has come, absent until it is begun
     * @param completedOn the day it reached 100 percent, absent while it has not
     */
    @Schema(name = "PlanCompletionOfTask")
    record OfTask(
            @Nullable UUID id,
            int task,
            String title,
            LocalDate dueOn,
            int percent,
            @Nullable TaskStatus status,
            @Nullable LocalDate completedOn) {

        boolean isDone() {
            return status == TaskStatus.COMPLETED || status == TaskStatus.CONFIRMED;
        }
    }

    /** @param begun every task of the pairing that was begun */
    static PlanCompletion of(Pairing pairing, Collection<PlanTask> begun, LocalDate day) {
        List<OfPlan> plans = Stream.of(PlanKind.values())
                .filter(pairing.plans()::containsKey)
                .map(kind -> of(kind, pairing.plans().get(kind), begun, day))
                .toList();
        List<OfTask> all = plans.stream().flatMap(plan -> plan.tasks().stream()).toList();
        return new PlanCompletion(pairing.id(), day, Figures.of(all, day), plans);
    }

    private static OfPlan of(PlanKind kind, @Nullable Plan plan, Collection<PlanTask> begun, LocalDate day) {
        List<Plan.Task> planned = plan == null ? List.of() : plan.tasks();
        List<OfTask> tasks = IntStream.rangeClosed(1, planned.size())
                .mapToObj(number -> of(kind, number, planned.get(number - 1), begun))
                .toList();
        return new OfPlan(kind, Figures.of(tasks, day), tasks);
    }

    private static OfTask of(PlanKind kind, int number, Plan.Task planned, Collection<PlanTask> begun) {
        return begun.stream()
                .filter(task -> task.key().plan() == kind && task.key().task() == number)
                .findFirst()
                .map(task -> new OfTask(
                        task.entry().id(),
                        number,
                        planned.title(),
                        planned.dueOn(),
                        task.percent(),
                        task.status(),
                        task.completedOn()))
                .orElseGet(() -> new OfTask(null, number, planned.title(), planned.dueOn(), 0, null, null));
    }
}
