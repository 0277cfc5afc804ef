package org.shipworthy.accounts;

import org.shipworthy.kernel.EmailAddress;

/** The only owner would be none any more, and nobody could care for the users. Nothing was changed; the message is one line for an operator. */
public final class LastOwnerException extends RuntimeException {

    LastOwnerException(EmailAddress owner) {
        super(owner.value() + " is the only owner. Make somebody else an owner first: user add --role owner --email ADDRESS.");
    }
}
