package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.Duration;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.work.RecurringWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets pairings expire by themselves. */
@Configuration(proxyBeanMethods = false)
class ExpiryConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    @Bean
    RecurringWork pairingExpiry(SupportService support, Clock clock) {
        return new RecurringWork(
                "Ending pairings whose time is over",
                INTERVAL,
                clock,
                now -> support.expire(ChinaTime.today(clock), AT_ONCE));
    }
}
