package org.minkang.kit.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Request timing for every service and the gateway. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
class ObservabilityAutoConfiguration {

    /** None: even an observation that nobody handles costs its context, names and key values on every request. */
    @Bean
    @ConditionalOnMissingBean
    ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    RequestTiming requestTiming(ObjectProvider<MeterRegistry> registry) {
        return new RequestTiming(registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
