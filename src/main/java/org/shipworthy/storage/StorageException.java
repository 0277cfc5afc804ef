package org.shipworthy.storage;

/** The data cannot be used. The message is one line for an operator: what is wrong, and what to do. */
public final class StorageException extends RuntimeException {

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
