package org.minkang.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    private static final String EVENT_LOOPS = "reactor.netty.ioWorkerCount";

    public static void main(String[] arguments) {
        if (System.getProperty(EVENT_LOOPS) == null) {
            // one event loop a core; the library's minimum of four makes two cores switch threads instead of working
            int cores = Runtime.getRuntime().availableProcessors();
            System.setProperty(EVENT_LOOPS, Integer.toString(Math.max(2, cores)));
        }
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
