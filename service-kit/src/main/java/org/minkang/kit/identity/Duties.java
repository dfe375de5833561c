package org.minkang.kit.identity;

import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;

/** Separation of duties: whoever did one step may not do the one that checks it. */
public final class Duties {

    private Duties() {}

    /**
     * Refuses when the caller is who did the earlier step.
     *
     * @param earlierSubject who did the step being checked
     * @param step what the caller is about to do, for the detail text
     * @throws ProblemException {@code DUTIES_NOT_SEPARATED}
     */
    public static void separate(String earlierSubject, Caller caller, String step) {
        if (earlierSubject.equals(caller.subject())) {
            throw new ProblemException(CommonProblem.DUTIES_NOT_SEPARATED, step);
        }
    }
}
