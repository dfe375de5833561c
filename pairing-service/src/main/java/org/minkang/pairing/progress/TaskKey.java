package org.minkang.pairing.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Plan;
import org.minkang.pairing.pairing.PlanKind;

/**
 * Which task of which plan, as the plan has it.
 *
 * @param plan the horizon of the plan (D0-N04)
 * @param task its number in the plan, from 1
 * @param title what is to be done
 * @param dueOn by when
 * @param measure how its completion is seen
 */
record TaskKey(
        PlanKind plan,
        int task,
        String title,
        LocalDate dueOn,
        @Nullable String measure) {

    /**
     * That task of the pairing's plans.
     *
     * @throws ProblemException 422 {@code TASK_UNKNOWN} when the plan has no such task
     */
    static TaskKey of(Pairing pairing, PlanKind plan, int task) {
        Plan written = pairing.plans().get(plan);
        List<Plan.Task> tasks = written == null ? List.of() : written.tasks();
        if (task < 1 || task > tasks.size()) {
            throw ProblemException.invalid(Violation.at("/task", "TASK_UNKNOWN", plan, tasks.size()));
        }
        Plan.Task found = tasks.get(task - 1);
        return new TaskKey(plan, task, found.title(), found.dueOn(), found.measure());
    }
}
