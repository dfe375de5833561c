package org.minkang.kit.tabular.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs jobs, one at a time. The work and its outcome are one transaction: a process that dies leaves nothing, and another takes the job
 * on once its lease is over.
 */
final class JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
    private static final int MOST_ATTEMPTS = 5;

    private final JobRepository jobs;
    private final JobInput input;
    private final Database database;
    private final Map<String, JobHandler> handlers;
    private final JobProperties properties;
    private final Clock clock;

    JobWork(
            JobRepository jobs,
            JobInput input,
            Database database,
            Collection<JobHandler> handlers,
            JobProperties properties,
            Clock clock) {
        this.jobs = jobs;
        this.input = input;
        this.database = database;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.properties = properties;
        this.clock = clock;
    }

    /** Runs one job if there is any; answers whether more may be waiting. */
    Mono<Boolean> run(Instant now) {
        return jobs.claim(now, properties.lease())
                .flatMap(job -> attempt(job).thenReturn(true))
                .switchIfEmpty(
                        Mono.defer(() -> jobs.purge(now, properties.retention()).thenReturn(false)));
    }

    private Mono<Void> attempt(Job job) {
        JobProgress progress = new JobProgress();
        Mono<JobOutcome> work =
                Mono.usingWhen(input.copy(job.id()), file -> work(job, file, progress), JobInput::delete);
        Mono<Void> settled = work.then()
                .onErrorResume(Discarded.class, discarded -> settle(job, discarded.outcome))
                .onErrorResume(
                        ProblemException.class, refusal -> settle(job, JobOutcome.refused(refusal, progress.counts())))
                .onErrorResume(failure -> failed(job, failure, progress));
        return Mono.using(() -> keepAlive(job, progress), beat -> settled, Disposable::dispose);
    }

    private Mono<JobOutcome> work(Job job, Path file, JobProgress progress) {
        JobHandler handler = handlers.get(job.kind());
        if (handler == null) {
            return Mono.error(new IllegalStateException("Nothing here runs jobs of kind " + job.kind()));
        }
        return database.inTransaction(database.allowTime(properties.statementTimeout())
                .then(Mono.defer(() -> handler.run(job, file, progress)))
                .flatMap(outcome -> outcome.kept()
                        ? settle(job, outcome).thenReturn(outcome)
                        : Mono.error(new Discarded(outcome))));
    }

    private Mono<Void> settle(Job job, JobOutcome outcome) {
        return jobs.settle(job, outcome, now())
                .filter(settled -> settled)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Another runs job " + job.id() + " by now")))
                .then();
    }

    /** Another attempt follows when the lease is over, unless this was the last one. */
    private Mono<Void> failed(Job job, Throwable failure, JobProgress progress) {
        LOG.error("trace={} job {} failed in attempt {}", job.caller().traceId(), job.id(), job.attempts(), failure);
        return job.attempts() < MOST_ATTEMPTS
                ? Mono.empty()
                : settle(job, JobOutcome.givenUp(progress.counts())).onErrorComplete(IllegalStateException.class);
    }

    private Disposable keepAlive(Job job, JobProgress progress) {
        Duration beat = properties.lease().dividedBy(30);
        return Flux.interval(beat)
                .onBackpressureDrop()
                .concatMap(tick -> jobs.renew(job, now().plus(properties.lease()), progress.counts())
                        .onErrorComplete(DataAccessException.class))
                .takeWhile(held -> held)
                .subscribe();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Rolls back what a job wrote, while its outcome is kept. */
    private static final class Discarded extends RuntimeException {

        private final transient JobOutcome outcome;

        Discarded(JobOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
