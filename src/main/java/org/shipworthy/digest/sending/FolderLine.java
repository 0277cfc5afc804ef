package org.shipworthy.digest.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of complete messages, for a site without a mail server. A file is there whole or not at all, and once, however often it is sent. */
final class FolderLine implements Line {

    private static final System.Logger LOG = System.getLogger(FolderLine.class.getName());

    private final Path folder;

    FolderLine(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer send(Parcel parcel) {
        Path file = folder.resolve("digest-" + parcel.reference() + ".eml");
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve(file.getFileName() + ".half");
            Files.write(half, parcel.message());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer.Taken();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The mail " + file + " could not be written: " + e);
            return new Answer.Down(Reason.BROKEN_OFF, false);
        }
    }

    @Override
    public void close() {
        // nothing stays open
    }
}
