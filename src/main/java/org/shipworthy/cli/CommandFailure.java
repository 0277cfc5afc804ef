package org.shipworthy.cli;

/** The work of a command failed in a way that was foreseen. The message is for the person at the terminal: what, and what to do. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
