package org.shipworthy.digest.sending;

import java.util.Locale;
import org.shipworthy.digest.MailFailure;

/** Why a message did not leave: all that is kept and shown of it, beside the codes of the server's answer. */
public enum Reason {
    /** No server answered at the host and port. */
    UNREACHABLE("no mail server answers"),
    /** The server stopped answering. */
    TIMEOUT("the mail server stopped answering"),
    /** No protected connection to the server came about. */
    INSECURE("no protected connection to the mail server"),
    /** The server did not accept the user and password, or wants them. */
    SIGN_IN("the mail server does not accept the sign-in"),
    /** The server refuses the sender (5xx), whoever the recipient is. */
    SENDER_REFUSED("the mail server refuses the sender"),
    /** The server asks to come back later (4xx), whoever the recipient is. */
    BUSY("the mail server asks to wait"),
    /** The connection broke. */
    BROKEN_OFF("the connection broke off"),
    /** The database takes nothing, so that nothing may leave. */
    NOT_WRITTEN_DOWN("the database takes nothing, perhaps because the disk is full"),
    /** So many were refused in a row that the fault must be here. */
    ALL_REFUSED("everything is refused; nothing more is sent until somebody has looked"),
    /** The server asked to try this recipient later (4xx) until the last try. */
    DEFERRED("put off too often"),
    /** The mailbox does not exist or takes no mail (5xx). */
    NO_MAILBOX("no such mailbox"),
    /** The message was refused for good (5xx), for what it is or who sends it. */
    REFUSED("refused"),
    /** The address needs a server that knows RFC 6531, and this one does not. */
    NEEDS_SMTPUTF8("the mail server does not know international addresses"),
    /** The message could not be written. */
    UNWRITABLE("the message could not be written");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a person, in the middle of a sentence. */
    public String words() {
        return words;
    }

    static Reason of(MailFailure failure) {
        return switch (failure) {
            case UNREACHABLE -> UNREACHABLE;
            case TIMEOUT -> TIMEOUT;
            case INSECURE -> INSECURE;
            case SIGN_IN -> SIGN_IN;
            case DEFERRED -> BUSY;
            case REFUSED -> SENDER_REFUSED;
            case OUTBOX, BROKEN_OFF -> BROKEN_OFF;
        };
    }

    static Reason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
