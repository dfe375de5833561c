package org.minkang.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BucketQuotasTest {

    private static final Quota TWO_A_MINUTE = new Quota(2, Duration.ofMinutes(1));
    private static final Requester CLIENT = new Requester(true, "dashboard");

    private final HandTurnedClock clock = new HandTurnedClock();
    private final Quotas quotas = new BucketQuotas(10, Duration.ofHours(1), clock);

    @Test
    void grantsUpToTheLimitAndThenSaysWhenToComeBack() {
        assertThat(take(CLIENT)).isEqualTo(new Allowance(true, 1, 30, 0));
        assertThat(take(CLIENT)).isEqualTo(new Allowance(true, 0, 60, 0));
        assertThat(take(CLIENT)).isEqualTo(new Allowance(false, 0, 60, 30));
    }

    @Test
    void grantsAgainAfterTheTimeItNamed() {
        take(CLIENT);
        take(CLIENT);
        long wait = take(CLIENT).retrySeconds();
        clock.advance(Duration.ofSeconds(wait));
        assertThat(take(CLIENT).granted()).isTrue();
        assertThat(take(CLIENT).granted()).isFalse();
    }

    @Test
    void keepsAClientApartFromAnAddressOfTheSameName() {
        take(CLIENT);
        take(CLIENT);
        assertThat(take(new Requester(false, "dashboard")).granted()).isTrue();
        assertThat(take(CLIENT).granted()).isFalse();
    }

    private Allowance take(Requester requester) {
        return Objects.requireNonNull(quotas.take(requester, TWO_A_MINUTE).block());
    }

    private static final class HandTurnedClock implements TimeMeter {

        private long nanos;

        void advance(Duration step) {
            nanos += step.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
