package org.minkang.kit.journal.webhook;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import org.minkang.kit.StartRefusedException;

/** A block of network addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
final class AddressBlock {

    private final BigInteger prefix;
    private final int length;
    private final int bits;

    private AddressBlock(byte[] network, int bits) {
        this.length = network.length * Byte.SIZE;
        this.bits = bits;
        this.prefix = prefix(network);
    }

    /** @throws StartRefusedException unless the text is an address, a slash and the number of leading bits */
    static AddressBlock parse(String text) {
        String[] parts = text.split("/", 2);
        byte[] network = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (network == null || parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            throw new StartRefusedException(text + " is no address block");
        }
        int bits = Integer.parseInt(parts[1]);
        if (bits > network.length * Byte.SIZE) {
            throw new StartRefusedException(text + " is no address block");
        }
        return new AddressBlock(network, bits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == length && prefix(bytes).equals(prefix);
    }

    private BigInteger prefix(byte[] address) {
        return new BigInteger(1, address).shiftRight(length - bits);
    }
}
