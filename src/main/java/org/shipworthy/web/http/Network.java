package org.shipworthy.web.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from: an IPv4 address, or the first 64 bits of an IPv6 address, because one line has at least so
 * many addresses of its own. Kept in memory only, to count requests.
 */
public record Network(String name) {

    private static final int IPV6_PREFIX_BYTES = 8;

    /**
     * @param behindProxy whether every request comes through a proxy of the operator's; then the last address of
     *                    {@code X-Forwarded-For} counts, which that proxy wrote, and never an earlier one, which a
     *                    sender may have made up
     */
    public static Network of(HttpServerRequest request, boolean behindProxy) {
        Optional<Network> forwarded = behindProxy ? forwarded(request.headers().getAll("X-Forwarded-For")) : Optional.empty();
        return forwarded.or(() -> parse(request.remoteAddress().hostAddress())).orElse(new Network("unknown"));
    }

    static Optional<Network> forwarded(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String last = headers.getLast();
        return parse(last.substring(last.lastIndexOf(',') + 1).trim());
    }

    /** An address as digits; names are not looked up. */
    static Optional<Network> parse(String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.ofLiteral(address)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Network of(InetAddress address) {
        return address instanceof Inet4Address
                ? new Network(address.getHostAddress())
                : new Network(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES)) + "/64");
    }
}
