package org.minkang.authorization;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The local authorization server: one grant (client credentials), the clients of {@code clients.yaml}, loopback only. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuthorizationServerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuthorizationServerApplication.class, arguments);
    }
}
