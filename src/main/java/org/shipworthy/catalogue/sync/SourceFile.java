package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Sha256;

/** A file in the form of one source, plain or gzip. */
final class SourceFile {

    private final Feed feed;
    private final Path file;
    private final long mostBytes;

    /** @param mostBytes the largest size, as it is and inflated */
    SourceFile(Feed feed, Path file, long mostBytes) {
        this.feed = feed;
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /**
     * Of the bytes as they are, and of the rules by which they are read: a file that was read by other rules is another.
     *
     * @throws SourceException when the file cannot be read
     */
    String hash() {
        try {
            return Sha256.of(file).hex() + Listing.RULES;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @param progress is told how many bytes have been read
     * @throws SourceException when the file is not of the source's form, or too large
     */
    Listings read(Vocabulary vocabulary, LongConsumer progress) {
        Listings listings = new Listings(feed.key());
        switch (feed) {
            case MODELSDEV -> read(new ModelsDevReader(vocabulary), progress, listings);
            case LITELLM -> read(new LiteLlmReader(vocabulary), progress, listings);
            case GENAI_PRICES -> read(new GenaiPricesReader(), progress, listings);
            case LANDSCAPE -> read(new LandscapeReader(), progress, listings);
            case FEED -> new WatchReader(feed.key()).read(file, mostBytes, progress, listings);
        }
        return listings;
    }

    private void read(SourceReader reader, LongConsumer progress, Listings into) {
        try (SourceStream in = SourceStream.open(file, mostBytes, progress); JsonFile json = new JsonFile(feed.key(), in)) {
            json.readAll(() -> reader.read(json, into));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private SourceException unreadable(IOException e) {
        return new SourceException(feed.key(), file.toString(), "cannot be read: " + e.getMessage(), e);
    }
}
