package org.minkang.gateway.requests;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Where a call comes from: the neighbour on the network, or behind trusted proxies the nearest address that is none of them. */
@Component
public final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final int IPV6_NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The IPv4 address, or the /64 network of an IPv6 address, for that is what one subscriber holds. */
    public String of(ServerHttpRequest request) {
        InetSocketAddress neighbour = request.getRemoteAddress();
        if (neighbour == null || neighbour.getAddress() == null) {
            return "unknown";
        }
        return key(proxies.sent(request) ? behindProxies(request, neighbour) : neighbour.getAddress());
    }

    private InetAddress behindProxies(ServerHttpRequest request, InetSocketAddress neighbour) {
        InetSocketAddress nearest = neighbour;
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(StringUtils.commaDelimitedListToStringArray(line)))
                .map(String::trim)
                .toList();
        for (int hop = hops.size() - 1; hop >= 0 && proxies.isTrusted(nearest); hop--) {
            if (!LITERAL.matcher(hops.get(hop)).matches()) {
                break;
            }
            nearest = new InetSocketAddress(hops.get(hop), 0); // a literal: nothing is looked up
        }
        return nearest.getAddress() == null ? neighbour.getAddress() : nearest.getAddress();
    }

    private static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK_BYTES)
                : address.getHostAddress();
    }
}
