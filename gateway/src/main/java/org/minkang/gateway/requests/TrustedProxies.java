package org.minkang.gateway.requests;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Whose {@code X-Forwarded-*} headers are believed: nobody's unless configured. RFC 7239's {@code Forwarded} never is, so that two headers
 * cannot disagree.
 */
@Component
public final class TrustedProxies {

    /** @param trustedProxies networks in CIDR notation */
    @ConfigurationProperties("minkang.gateway")
    record Settings(@DefaultValue List<String> trustedProxies) {}

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(Settings settings) {
        this.networks = settings.trustedProxies().stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** Whether {@code request} came straight from a trusted proxy. */
    public boolean sent(ServerHttpRequest request) {
        InetSocketAddress neighbour = request.getRemoteAddress();
        return neighbour != null && isTrusted(neighbour);
    }

    /** Whether the caller's side of the connection is encrypted, as far as we can know. */
    boolean isSecure(ServerHttpRequest request) {
        return request.getSslInfo() != null
                || (sent(request)
                        && "https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto")));
    }

    /** Whether {@code address} is in one of the networks. */
    boolean isTrusted(InetSocketAddress address) {
        for (IpSubnetFilterRule network : networks) {
            if (network.matches(address)) {
                return true;
            }
        }
        return false;
    }
}
