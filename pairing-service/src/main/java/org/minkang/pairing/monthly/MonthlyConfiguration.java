package org.minkang.pairing.monthly;

import java.time.Clock;
import java.time.Duration;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.work.RecurringWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets monthly reports open by themselves. */
@Configuration(proxyBeanMethods = false)
class MonthlyConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @Bean
    RecurringWork monthlyReportOpening(MonthlyOpening opening, Clock clock) {
        return new RecurringWork(
                "Opening monthly reports", INTERVAL, clock, now -> opening.openDue(ChinaTime.dateOf(now))
                        .thenReturn(false));
    }
}
