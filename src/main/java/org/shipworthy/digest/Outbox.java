package org.shipworthy.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.simplejavamail.converter.EmailConverter;

/** A folder of complete mails, for a site without a mail server. A file is there whole or not at all. */
final class Outbox implements Carrier {

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final DateTimeFormatter QUEUED = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MailSettings settings;

    Outbox(Path folder, MailSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    public Optional<MailFailure> carry(QueuedMail mail) {
        Path file = folder.resolve(QUEUED.format(mail.queuedAt()) + "-" + mail.reference().substring(0, 8) + ".eml");
        try {
            Files.createDirectories(folder);
            write(file, EmailConverter.emailToEML(MailMessage.of(mail, settings)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The mail " + file + " could not be written: " + e);
            return Optional.of(MailFailure.OUTBOX);
        }
        LOG.log(System.Logger.Level.INFO, "No mail server is set; a mail was written to " + file);
        return Optional.empty();
    }

    private static void write(Path file, String message) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (FileChannel channel = FileChannel.open(half,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
