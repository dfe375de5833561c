package org.minkang.kit.tabular.job;

import java.nio.file.Path;
import reactor.core.publisher.Mono;

/** Does the work of one kind of job. */
interface JobHandler {

    /** The kind, kebab-case. */
    String kind();

    /**
     * The work. Runs in a transaction that also stores the outcome, so that a second attempt after a crash finds nothing half done.
     *
     * @param file what came in with the job
     */
    Mono<JobOutcome> run(Job job, Path file, JobProgress progress);
}
