package org.minkang.kit;

import java.io.IOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Settings that every service starts from; its own configuration and the environment override them. */
final class Defaults implements EnvironmentPostProcessor {

    private static final String EVENT_LOOPS = "reactor.netty.ioWorkerCount";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        shareEventLoops();
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "minkang-defaults", new ClassPathResource("defaults.properties", Defaults.class)));
        } catch (IOException missing) {
            throw new IllegalStateException("The kit's defaults.properties is missing from its jar", missing);
        }
    }

    /** One event loop for each processor, where the usual least of four only hands requests from thread to thread on small machines. */
    private static void shareEventLoops() {
        if (System.getProperty(EVENT_LOOPS) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(EVENT_LOOPS, Integer.toString(Math.max(2, processors)));
        }
    }
}
