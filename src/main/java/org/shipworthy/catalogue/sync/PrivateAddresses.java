package org.shipworthy.catalogue.sync;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Addresses that lead into the operator's own machines and networks, or nowhere: RFC 6890 and its successors. */
final class PrivateAddresses {

    private record Block(int firstByte, int secondByte, int bits) {

        boolean contains(byte[] address) {
            int word = (address[0] & 0xff) << 8 | address[1] & 0xff;
            return (word ^ (firstByte << 8 | secondByte)) >>> (16 - bits) == 0;
        }
    }

    /** Of IPv4: this network, shared, protocol assignments, benchmarks, reserved. What Java knows by name is asked of Java. */
    private static final Block[] BLOCKS = {
        new Block(0, 0, 8), new Block(10, 0, 8), new Block(100, 64, 10), new Block(172, 16, 12), new Block(192, 0, 16), new Block(198, 18, 15),
        new Block(240, 0, 4)};

    private PrivateAddresses() {}

    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        return address instanceof Inet4Address ? isPrivate4(address.getAddress()) : isPrivate6(address.getAddress());
    }

    private static boolean isPrivate4(byte[] address) {
        for (Block block : BLOCKS) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Unique local, and every form that wraps an IPv4 address, which may be any: NAT64, 6to4, Teredo, compatible. */
    private static boolean isPrivate6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        boolean wraps = first == 0x0064 && second == 0xff9b || first == 0x2002 || first == 0x2001 && second == 0 || first == 0 && second == 0;
        return (first & 0xfe00) == 0xfc00 || wraps;
    }
}
