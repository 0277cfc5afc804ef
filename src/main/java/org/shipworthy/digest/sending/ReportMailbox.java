package org.shipworthy.digest.sending;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads reports from a mailbox, every two minutes. A report that was taken is deleted there; everything else stays, so
 * that a person who wrote to the address is not lost. Several nodes may read one mailbox.
 */
public final class ReportMailbox implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ReportMailbox.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);
    private static final String PATIENCE_MILLIS = "30000";

    /** Read at one look; the rest waits for the next. */
    private static final int MOST = 1_000;

    private final URI address;
    private final String password;
    private final Reports reports;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param address {@code imaps://user@host}, {@code imap}, {@code pop3s} or {@code pop3}; a port may follow, an IMAP folder as path */
    public ReportMailbox(URI address, String password, Reports reports) {
        this.address = address;
        this.password = password;
        this.reports = reports;
    }

    /** Begins to read; once. */
    public void start() {
        Thread.ofVirtual().name("digest-reports").start(() -> {
            do {
                try {
                    read();
                } catch (MessagingException | RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "The mailbox for reports at " + address.getHost() + " could not be read: " + e.getClass().getSimpleName());
                }
            } while (!isClosingWithin(BETWEEN_LOOKS));
        });
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** @return how many reports were taken */
    int read() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore(address.getScheme())) {
            store.connect(address.getHost(), address.getPort(), URLDecoder.decode(address.getRawUserInfo(), StandardCharsets.UTF_8), password);
            try (Folder folder = store.getFolder(folder())) {
                folder.open(Folder.READ_WRITE);
                return take(folder);
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + address.getScheme() + ".";
        properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(prefix + "timeout", PATIENCE_MILLIS);
        properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // reading a message must not hide it from the people who read the mailbox
        properties.put(prefix + "peek", "true");
        return properties;
    }

    private String folder() {
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        return path.isEmpty() ? "INBOX" : path;
    }

    private int take(Folder folder) throws MessagingException {
        int taken = 0;
        int last = folder.getMessageCount();
        for (int number = Math.max(1, last - MOST + 1); number <= last && closing.getCount() > 0; number++) {
            Message message = folder.getMessage(number);
            if (isReport(message) && reports.take(bytes(message)) == Reports.Outcome.COUNTED) {
                message.setFlag(Flags.Flag.DELETED, true);
                taken++;
            }
        }
        return taken;
    }

    private static boolean isReport(Message message) throws MessagingException {
        return message.getSize() <= Reports.LARGEST_BYTES && message.isMimeType("multipart/report");
    }

    private static byte[] bytes(Message message) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("reading a report", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
