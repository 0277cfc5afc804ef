package org.shipworthy.digest.sending;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.shipworthy.digest.MailFailure;

/** What a server said to a message. */
sealed interface Answer {

    record Taken() implements Answer {}

    /**
     * It was refused for its recipient or for what it is.
     *
     * @param atRecipient whether before the message was shown
     */
    record Refused(Reply reply, boolean atRecipient) implements Answer {

        /**
         * Whether the mailbox is gone, and not only this mail unwelcome. RFC 3463: 5.1.x is about the address, with 5.1.7
         * and 5.1.8 about the sender's, and 5.2.1 is a closed mailbox; without such a code the words of RFC 5321 count.
         */
        boolean isMailboxGone() {
            boolean silent = reply.status().isEmpty();
            boolean gone = silent ? reply.code() == 550 || reply.code() == 551 || reply.code() == 553
                    : reply.status().equals("5.2.1") || reply.status().matches("5\\.1\\.([1-6]|9|10)");
            return atRecipient && gone;
        }
    }

    /**
     * No message would get through now, whoever it is for.
     *
     * @param doubtful whether the whole message was sent, so that the server may have taken it
     */
    record Down(Reason reason, boolean doubtful) implements Answer {}

    /** The address needs RFC 6531, and the server does not know it. */
    record NotInternational() implements Answer {}

    /**
     * The codes of an answer.
     *
     * @param status of RFC 3463, such as {@code 5.1.1}; empty when there was none
     */
    record Reply(int code, String status) {

        private static final Pattern FORM = Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

        static Reply of(int code, String words) {
            Matcher form = FORM.matcher(String.valueOf(words));
            return new Reply(code, form.matches() ? form.group(1) : "");
        }

        boolean isFinal() {
            return code / 100 == 5;
        }

        @Override
        public String toString() {
            return status.isEmpty() ? Integer.toString(code) : code + " " + status;
        }
    }

    /** RFC 5321, 3.8: the server is about to close the connection. */
    int CLOSING = 421;

    /** @param complete whether the message was sent to its end before this happened */
    static Answer of(MessagingException failure, boolean complete) {
        return Stream.iterate((Exception) failure, cause -> cause != null, Answer::next)
                .flatMap(cause -> find(cause, complete).stream())
                .findFirst()
                .orElseGet(() -> new Down(Reason.of(MailFailure.of(failure)), complete));
    }

    private static Exception next(Exception cause) {
        return cause instanceof MessagingException known && known.getNextException() != null ? known.getNextException()
                : cause.getCause() instanceof Exception deeper ? deeper : null;
    }

    private static Optional<Answer> find(Exception cause, boolean complete) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> Optional.of(
                    refused(Reply.of(refused.getReturnCode(), refused.getMessage()), true, false));
            // an answer to MAIL FROM is about the sender or the connection
            case SMTPSenderFailedException refused -> Optional.of(new Down(Reason.of(MailFailure.of(refused)), false));
            case SMTPSendFailedException refused when isAboutMessage(refused, complete) -> Optional.of(
                    refused(Reply.of(refused.getReturnCode(), refused.getMessage()), false, complete));
            case SMTPSendFailedException refused when refused.getNextException() == null && refused.getReturnCode() > 0 ->
                    Optional.of(new Down(Reason.of(MailFailure.of(refused)), false));
            default -> Optional.empty();
        };
    }

    private static boolean isAboutMessage(SMTPSendFailedException refused, boolean complete) {
        return refused.getNextException() == null && (complete || String.valueOf(refused.getCommand()).startsWith("DATA"));
    }

    private static Answer refused(Reply reply, boolean atRecipient, boolean complete) {
        if (reply.code() == CLOSING) {
            return new Down(Reason.BUSY, false);
        }
        return reply.code() / 100 == 4 || reply.code() / 100 == 5 ? new Refused(reply, atRecipient) : new Down(Reason.BROKEN_OFF, complete);
    }
}
