package org.minkang.benchmarks.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the default gateway. */
@SpringBootApplication(proxyBeanMethods = false)
public class DefaultGatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(DefaultGatewayApplication.class, args);
    }
}
