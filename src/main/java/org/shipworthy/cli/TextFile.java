package org.shipworthy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file of text that somebody named on the command line. */
final class TextFile {

    private TextFile() {}

    /**
     * @param what      the file is taken for, with its article
     * @param mostBytes longer files are refused, and never read whole
     * @throws CommandFailure when it cannot be read, or is no text in UTF-8
     */
    static String read(Path file, String what, int mostBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new CommandFailure(file + " is longer than " + what + " can be: it has more than " + mostBytes + " bytes.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new CommandFailure(file + " is no text in UTF-8, so it is not " + what + ".", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Why a file of text cannot be read, in a sentence. */
    static CommandFailure unreadable(Path file, IOException e) {
        return new CommandFailure(switch (e) {
            case NoSuchFileException missing -> "There is no file " + file + ".";
            case AccessDeniedException denied -> file + " may not be read. Change its permissions, or name another file.";
            case CharacterCodingException coding -> file + " is no text in UTF-8.";
            default -> file + " cannot be read" + (Files.isDirectory(file) ? ": it is a folder." : ": " + e);
        }, e);
    }

    /**
     * Writes the text, on the disk when this returns. A file that is killed while it is written is whole, as before or as
     * after: the text is written beside it and put in its place. What is no file, such as a pipe, is written to as it is.
     *
     * @throws CommandFailure when it cannot be written
     */
    static void write(Path file, String text) {
        try {
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, text);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + " cannot be written: there is no folder " + file.toAbsolutePath().getParent() + ". Make it first, or name another file.", e);
        } catch (AccessDeniedException e) {
            throw new CommandFailure(file + " may not be written. Change its permissions or those of its folder, or name another file.", e);
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be written" + (Files.isDirectory(file) ? ": it is a folder. Name a file in it." : ": " + e), e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path half = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".half");
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
