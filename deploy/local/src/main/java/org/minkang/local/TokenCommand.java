package org.minkang.local;

import java.net.http.HttpClient;
import java.util.Objects;

/** {@code deploy/token}: prints one access token of a running suite. */
final class TokenCommand {

    private TokenCommand() {}

    static String run(Options options) {
        Ports ports = new Ports(options.portOffset());
        return new Tokens(HttpClient.newHttpClient(), ports.url(Suite.AUTHORIZATION_SERVER), options.data())
                .fetch(Objects.requireNonNull(options.client()), options.regions(), options.institution());
    }
}
