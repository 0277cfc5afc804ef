package org.shipworthy.digest;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Why a mail could not be delivered: all that is stored and logged of it, since a server's answer may repeat addresses. */
public enum MailFailure {
    /** No server answered at the host and port. */
    UNREACHABLE,
    /** The server stopped answering. */
    TIMEOUT,
    /** No protected connection to the server came about. */
    INSECURE,
    /** The server did not accept the user and password, or wants them. */
    SIGN_IN,
    /** The server asked to try again later (4xx). */
    DEFERRED,
    /** The server will never take this mail (5xx). */
    REFUSED,
    /** The file could not be written. */
    OUTBOX,
    /** Anything else. */
    BROKEN_OFF;

    /** RFC 4954: replies that are about the account, which an operator can mend. */
    private static final Set<Integer> ABOUT_SIGN_IN = Set.of(530, 534, 535, 538);

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFinal() {
        return this == REFUSED;
    }

    public static MailFailure of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> find(cause).stream())
                .findFirst()
                .orElse(BROKEN_OFF);
    }

    private static Optional<MailFailure> find(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> ofReply(refused.getReturnCode());
            case SMTPSenderFailedException refused -> ofReply(refused.getReturnCode());
            case SMTPSendFailedException refused -> ofReply(refused.getReturnCode());
            case AuthenticationFailedException e -> Optional.of(SIGN_IN);
            case SSLException e -> Optional.of(INSECURE);
            case SocketTimeoutException e -> Optional.of(TIMEOUT);
            case ConnectException e -> Optional.of(UNREACHABLE);
            case NoRouteToHostException e -> Optional.of(UNREACHABLE);
            case UnknownHostException e -> Optional.of(UNREACHABLE);
            // the mail library has no exception of its own for a server without STARTTLS
            default -> Optional.of(INSECURE).filter(insecure -> String.valueOf(cause.getMessage()).contains("STARTTLS is required"));
        };
    }

    private static Optional<MailFailure> ofReply(int code) {
        if (ABOUT_SIGN_IN.contains(code)) {
            return Optional.of(SIGN_IN);
        }
        return switch (code / 100) {
            case 4 -> Optional.of(DEFERRED);
            case 5 -> Optional.of(REFUSED);
            default -> Optional.empty();
        };
    }
}
