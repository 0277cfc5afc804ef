package org.shipworthy.storage;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Failures go to the log, where no address and no token may stand: what a statement was given is not told. */
final class Discretion {

    private Discretion() {}

    static Jdbi over(Jdbi jdbi) {
        return jdbi.configure(StatementExceptions.class, failures -> failures.setMessageRendering(MessageRendering.NONE));
    }
}
