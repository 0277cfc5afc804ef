package org.shipworthy.catalogue.sync;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** The bytes of a source's file, inflated when they are gzip; counted, and refused beyond a limit. */
final class SourceStream extends FilterInputStream {

    private static final int GZIP_MAGIC = 0x8b1f;

    private final long mostBytes;
    private long bytes;

    private SourceStream(InputStream in, long mostBytes) {
        super(in);
        this.mostBytes = mostBytes;
    }

    /**
     * @param mostBytes the largest inflated size
     * @param progress  is told how many bytes of the file have been read
     */
    static SourceStream open(Path file, long mostBytes, LongConsumer progress) throws IOException {
        InputStream raw = new BufferedInputStream(new Watched(Files.newInputStream(file), progress), 1 << 16);
        try {
            return new SourceStream(isGzip(raw) ? new GZIPInputStream(raw, 1 << 16) : raw, mostBytes);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (second << 8 | first) == GZIP_MAGIC;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        bytes += Math.max(0, read);
        if (bytes > mostBytes) {
            throw new TooLargeException(mostBytes);
        }
    }

    /** More than was allowed. */
    static final class TooLargeException extends IOException {
        TooLargeException(long mostBytes) {
            super("is larger than " + (mostBytes >> 20) + " MB; sync.max_megabytes allows more");
        }
    }

    private static final class Watched extends FilterInputStream {

        private final LongConsumer progress;
        private long bytes;

        private Watched(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            progress.accept(bytes);
            return read;
        }
    }
}
