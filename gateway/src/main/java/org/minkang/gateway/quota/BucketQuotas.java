package org.minkang.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Token buckets in memory. Clients and strangers are kept apart, so that no flood of addresses can push a client's bucket out. */
final class BucketQuotas implements Quotas {

    private final TimeMeter clock;
    private final Cache<String, Bucket> clients;
    private final Cache<String, Bucket> strangers;

    /**
     * @param most buckets of each kind at most
     * @param idle after which a bucket is forgotten; longer than any window, by then it is full again
     */
    BucketQuotas(int most, Duration idle, TimeMeter clock) {
        this.clock = clock;
        this.clients = buckets(most, idle);
        this.strangers = buckets(most, idle);
    }

    @Override
    public Mono<Allowance> take(Requester requester, Quota quota) {
        Cache<String, Bucket> buckets = requester.known() ? clients : strangers;
        ConsumptionProbe probe =
                buckets.get(requester.name(), first -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        return Mono.just(new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill())));
    }

    private static Cache<String, Bucket> buckets(int most, Duration idle) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(idle).build();
    }

    private Bucket bucket(Quota quota) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(quota.limit())
                .refillGreedy(quota.limit(), quota.window())
                .build();
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Rounded up: who comes back then is let in. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
