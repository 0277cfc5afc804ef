package org.shipworthy.catalogue.sync;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.shipworthy.catalogue.Wording;

/** Reads an Atom or RSS feed, such as that of a project's releases; document types, which could name other files, are refused. */
final class WatchReader {

    static final String KIND = "watch";

    /** Feeds are read whole, unlike the lists of models. */
    private static final long MOST_BYTES = 8L << 20;
    private static final int LONGEST = 160;

    private final String source;

    WatchReader(String source) {
        this.source = source;
    }

    void read(Path file, long mostBytes, LongConsumer progress, Listings into) {
        try (SourceStream in = SourceStream.open(file, Math.min(mostBytes, MOST_BYTES), progress); XmlReader xml = new XmlReader(in)) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(xml);
            feed.getEntries().forEach(entry -> listing(feed, entry).ifPresent(into::addOnce));
        } catch (FeedException | IllegalArgumentException e) {
            throw new SourceException(source, place(e), "is no Atom or RSS feed: " + firstLine(e), e);
        } catch (IOException e) {
            throw new SourceException(source, file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String place(Exception e) {
        return e instanceof ParsingFeedException parsing ? "line " + parsing.getLineNumber() + ", column " + parsing.getColumnNumber() : "its root";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** An entry without a link leads nobody anywhere. */
    private static Optional<Listing> listing(SyndFeed feed, SyndEntry entry) {
        return Optional.ofNullable(entry.getLink()).map(String::strip).filter(link -> link.length() <= Wording.MAX_LINE).flatMap(Wording::address)
                .map(link -> {
                    Optional<Date> day = Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate()));
                    Listing.SellerId from = new Listing.SellerId(line(feed.getTitle(), "feed"), Optional.empty(), link.toString());
                    return Listing.of(link.toString(), from, link.toString(), List.of())
                            .named(Optional.of(line(entry.getTitle(), link.toString()))).ofKind(KIND).released(day.map(WatchReader::day));
                });
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String line(String text, String otherwise) {
        String line = text == null ? "" : text.replaceAll("\\p{C}|\\s+", " ").strip();
        return line.isEmpty() ? otherwise : line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
