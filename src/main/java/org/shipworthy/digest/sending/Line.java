package org.shipworthy.digest.sending;

/** One way for messages to leave, one after the other. Not for several threads. */
interface Line extends AutoCloseable {

    Answer send(Parcel parcel);

    /** Gives the connection up; the next message opens another. */
    @Override
    void close();
}
