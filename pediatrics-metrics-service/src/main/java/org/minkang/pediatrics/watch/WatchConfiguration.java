package org.minkang.pediatrics.watch;

import java.time.Clock;
import java.time.Duration;
import org.minkang.kit.work.RecurringWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the watch going. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Bean
    RecurringWork targetWatch(WatchService watch, Clock clock) {
        return new RecurringWork("Watching which targets are reached", INTERVAL, clock, watch::pass);
    }
}
