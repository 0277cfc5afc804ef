package org.shipworthy.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Whether the port is free, or taken by a running Shipworthy. */
final class PortCheck {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int OK = 200;

    private PortCheck() {}

    static Check of(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
            return Check.ok("port", port == 0 ? "the system chooses one" : port + " on " + host + " is free");
        } catch (IOException e) {
            return isServing(port) ? Check.ok("port", port + " is in use by a site that is alive")
                    : Check.fail("port", port + " on " + host + " cannot be used (" + e.getMessage() + "); stop what listens there, or choose another");
        }
    }

    private static boolean isServing(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/live").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
