package org.minkang.authorization;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server needs to know.
 *
 * @param keysDirectory where the signing key and the client secrets are kept; made when missing
 * @param issuer the {@code iss} of every token
 * @param audience the {@code aud} of every token
 * @param tokenLifetime from issue to expiry
 * @param address what the server listens on; anything but loopback is refused, for it honours wishes no real provider would
 * @param clients the local clients by client id
 */
@ConfigurationProperties("minkang.authorization")
record AuthorizationProperties(
        Path keysDirectory,
        String issuer,
        @DefaultValue("minkang") String audience,
        @DefaultValue("1h") Duration tokenLifetime,
        InetAddress address,
        Map<String, LocalClient> clients) {

    AuthorizationProperties {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("The local authorization server listens on loopback only, not on "
                    + address.getHostAddress() + ".");
        }
    }
}
