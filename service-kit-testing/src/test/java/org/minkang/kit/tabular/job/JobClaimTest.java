package org.minkang.kit.tabular.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.tabular.CellError;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
@TestPropertySource(properties = "minkang.jobs.interval=1h")
class JobClaimTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2012-06-15T00:00:00Z");

    @Autowired
    private JobRepository jobs;

    @Test
    void givesAJobToOneOfManyWorkers() {
        UUID id = queued();

        List<Job> claimed = Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(worker -> jobs.claim(NOW, LEASE))
                .collectList()
                .block());

        assertThat(claimed).extracting(Job::id).containsExactly(id);
        end(claimed.get(0), NOW);
    }

    @Test
    void givesAJobToAnotherOnlyWhenItsLeaseIsOverAndHoldsTheFirstToNothing() {
        queued();
        Job first = Objects.requireNonNull(jobs.claim(NOW, LEASE).block());

        assertThat(jobs.claim(NOW.plus(LEASE), LEASE).blockOptional()).isEmpty();
        Job second = Objects.requireNonNull(
                jobs.claim(NOW.plus(LEASE).plusMillis(1), LEASE).block());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(jobs.renew(first, NOW.plus(LEASE), JobCounts.NONE).block()).isFalse();
        assertThat(end(first, NOW)).isFalse();
        assertThat(end(second, NOW)).isTrue();
        assertThat(jobs.find(first.id()).map(Job::status).block()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void keepsAJobWhoseWorkerGivesSignsOfLife() {
        queued();
        Job job = Objects.requireNonNull(jobs.claim(NOW, LEASE).block());

        assertThat(jobs.renew(job, NOW.plus(LEASE.multipliedBy(3)), JobCounts.NONE)
                        .block())
                .isTrue();

        assertThat(jobs.claim(NOW.plus(LEASE.multipliedBy(2)), LEASE).blockOptional())
                .isEmpty();
        end(job, NOW);
    }

    @Test
    void forgetsFinishedJobsAndFilesThatNeverCameInWhole() {
        UUID finished = queued();
        end(Objects.requireNonNull(jobs.claim(NOW, LEASE).block()), NOW);
        UUID waiting = queued();

        jobs.purge(NOW.plus(Duration.ofDays(31)), Duration.ofDays(30)).block();

        assertThat(jobs.find(finished).blockOptional()).isEmpty();
        assertThat(jobs.find(waiting).blockOptional()).isPresent();
        end(Objects.requireNonNull(jobs.claim(NOW, LEASE).block()), NOW);
    }

    @Test
    void keepsWhatWasPassedOverBesideWhatIsWrong() {
        queued();
        Job job = Objects.requireNonNull(jobs.claim(NOW, LEASE).block());
        CellError error = new CellError("名单", 3, "B", "beds", "NOT_A_NUMBER", List.of("床位"), "许多");
        CellError warning = new CellError("名单", 1, "C", null, "UNKNOWN_HEADER", List.of("儿科床位"), "儿科床位");
        JobFindings found = new JobFindings(List.of(error), 7, List.of(warning), 2);

        jobs.settle(job, new JobOutcome(false, JobStatus.FAILED, JobCounts.NONE, Map.of(), found, null), NOW)
                .block();

        assertThat(jobs.find(job.id()).map(Job::findings).block()).isEqualTo(found);
    }

    private UUID queued() {
        UUID id = Ids.next();
        jobs.insert(id, "test", Caller.system("test"), "{}", NOW)
                .then(jobs.queue(id))
                .block();
        return id;
    }

    private boolean end(Job job, Instant at) {
        JobOutcome outcome =
                new JobOutcome(true, JobStatus.SUCCEEDED, JobCounts.NONE, Map.of(), JobFindings.NONE, null);
        return Objects.requireNonNull(jobs.settle(job, outcome, at).block());
    }
}
