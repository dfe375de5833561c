package org.minkang.pediatrics.round;

import java.time.Clock;
import java.time.Duration;
import org.minkang.kit.work.RecurringWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets open rounds reach institutions that come to be known later. */
@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @Bean
    RecurringWork lateReturns(RoundOpening opening, Clock clock) {
        return new RecurringWork("Opening late returns", INTERVAL, clock, now -> opening.openLate()
                .thenReturn(false));
    }
}
