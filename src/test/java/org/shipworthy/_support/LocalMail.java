package org.shipworthy._support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Real mail servers on this machine, which get longer to start than the two seconds that they take for enough. */
public final class LocalMail {

    private static final long STARTUP_MILLIS = 60_000;

    private LocalMail() {}

    /** @param protocol as {@link ServerSetup} calls it */
    public static GreenMail server(String protocol) {
        return server(protocol, 0);
    }

    /** @param port 0 for one that the system chooses */
    public static GreenMail server(String protocol, int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return new GreenMail(setup);
    }
}
