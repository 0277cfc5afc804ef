package org.shipworthy.digest;

import java.util.Optional;

/** A server that takes mail. */
public record SmtpServer(String host, int port, Security security, Optional<SignIn> signIn) {

    public enum Security {
        /** The connection begins in clear and must become protected. */
        STARTTLS,
        /** The connection is protected from the start. */
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    /** Prints itself without the password. */
    public record SignIn(String user, String password) {
        @Override
        public String toString() {
            return "SignIn[" + user + "]";
        }
    }
}
