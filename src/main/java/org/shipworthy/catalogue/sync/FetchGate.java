package org.shipworthy.catalogue.sync;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Lets through the addresses that may be asked: of the web, without a password, and not within the operator's own
 * networks unless a setting allows that.
 */
final class FetchGate {

    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final String source;
    private final boolean privateAddresses;
    private final Resolver resolver;

    FetchGate(String source, boolean privateAddresses, Resolver resolver) {
        this.source = source;
        this.privateAddresses = privateAddresses;
        this.resolver = resolver;
    }

    /**
     * Asks the resolver right before the client does. Java keeps an answer for half a minute, so the client connects to
     * the address that was looked at here, whatever the name's server says next.
     *
     * @param origin from which one was led here by redirects
     * @throws SourceException when it may not be asked
     */
    void check(URI address, URI origin) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new SourceException(source, address, "is no address that can be fetched: it needs http or https and a host, and no password");
        }
        if ("https".equals(origin.getScheme()) && "http".equals(address.getScheme())) {
            throw new SourceException(source, origin, "redirects from https to http");
        }
        if (!privateAddresses) {
            checkHost(address);
        }
    }

    private void checkHost(URI address) {
        try {
            for (InetAddress found : resolver.resolve(address.getHost())) {
                if (PrivateAddresses.contains(found)) {
                    throw new SourceException(source, address,
                            "leads to the private address " + found.getHostAddress() + "; sync.private_addresses allows that");
                }
            }
        } catch (UnknownHostException e) {
            throw new SourceException(source, address, "has a host that is not known", e);
        }
    }
}
