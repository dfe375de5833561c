package org.minkang.kit.tabular.job;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes jobs in and tells how they stand. */
public final class Jobs {

    private final Database database;
    private final JobRepository jobs;
    private final JobInput input;
    private final Clock clock;
    private final Runnable wake;

    /** @param wake called once a job is committed */
    Jobs(Database database, JobRepository jobs, JobInput input, Clock clock, Runnable wake) {
        this.database = database;
        this.jobs = jobs;
        this.input = input;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Takes a file in; the job begins at once. Each part is committed by itself, so that a slow upload holds up nobody's feed.
     *
     * @param parameters JSON object for the job's handler
     * @throws ProblemException {@code TOO_LARGE}, or 422 for an empty file
     */
    Mono<Job> submit(Caller caller, String kind, String parameters, Flux<DataBuffer> file) {
        UUID id = Ids.next();
        return jobs.insert(id, kind, caller, parameters, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .then(input.store(id, file))
                .then(jobs.queue(id))
                .onErrorResume(
                        ProblemException.class, refusal -> jobs.delete(id).then(Mono.error(refusal)))
                .delayUntil(job -> database.afterCommit(wake));
    }

    /** The job, unless the caller may not see it: then 404. */
    Mono<Job> get(Caller caller, UUID id) {
        return jobs.find(id)
                .filter(job -> job.isVisibleTo(caller))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("job", id)));
    }
}
