package org.minkang.kit.journal.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Keeps webhooks from reaching into the network the service itself stands in: only public addresses are called, unless configuration
 * names others. A name is resolved and judged again for every connection, and the connection goes to an address so judged, so that a name
 * cannot point elsewhere later.
 */
final class TargetGuard {

    /** Not public: IANA special-purpose registries for IPv4 and IPv6, and ranges that carry an IPv4 address inside. */
    private static final List<AddressBlock> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(AddressBlock::parse)
            .toList();

    private final Set<String> allowedHosts;
    private final List<AddressBlock> allowedBlocks;
    private final boolean local;

    /**
     * @param allowed hosts and address blocks that may be called although they are not public
     * @param local whether plain HTTP will do
     */
    TargetGuard(List<String> allowed, boolean local) {
        this.allowedHosts = allowed.stream()
                .filter(target -> !target.contains("/"))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.allowedBlocks = allowed.stream()
                .filter(target -> target.contains("/"))
                .map(AddressBlock::parse)
                .toList();
        this.local = local;
    }

    /**
     * The target that a subscriber names.
     *
     * @throws InvalidValueException {@code WEBHOOK_URL_MALFORMED} or {@code WEBHOOK_HTTPS_REQUIRED}
     */
    URI target(String url) {
        URI target = parse(url);
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || target.getHost() == null || target.getRawUserInfo() != null || target.getRawFragment() != null) {
            throw new InvalidValueException("WEBHOOK_URL_MALFORMED");
        }
        if (scheme.equals("http") && !local) {
            throw new InvalidValueException("WEBHOOK_HTTPS_REQUIRED");
        }
        return target;
    }

    /**
     * Looks a host up, which blocks, and answers the addresses that may be called.
     *
     * @throws InvalidValueException {@code WEBHOOK_TARGET_UNKNOWN} when the name has no address, {@code WEBHOOK_TARGET_REFUSED} when one
     *     of its addresses may not be called
     */
    List<InetAddress> addresses(String host) {
        List<InetAddress> found = lookUp(host);
        boolean open = allowedHosts.contains(host.toLowerCase(Locale.ROOT))
                || found.stream().allMatch(this::isOpen);
        if (!open) {
            throw new InvalidValueException("WEBHOOK_TARGET_REFUSED");
        }
        return found;
    }

    private boolean isOpen(InetAddress address) {
        return CLOSED.stream().noneMatch(block -> block.contains(address))
                || allowedBlocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            throw new InvalidValueException("WEBHOOK_TARGET_UNKNOWN");
        }
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new InvalidValueException("WEBHOOK_URL_MALFORMED");
        }
    }
}
