package org.shipworthy.web;

/** The server cannot start. The message is one line for an operator. */
public final class ServerException extends RuntimeException {

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
