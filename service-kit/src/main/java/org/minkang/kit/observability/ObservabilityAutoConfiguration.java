package org.minkang.kit.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Request timing for every service and the gateway. */
@AutoConfiguration
class ObservabilityAutoConfiguration {

    @Bean
    RequestTiming requestTiming(ObjectProvider<MeterRegistry> registry) {
        return new RequestTiming(registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
