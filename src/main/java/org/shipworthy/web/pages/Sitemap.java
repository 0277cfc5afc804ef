package org.shipworthy.web.pages;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Lineup;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.publish.Correction;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/**
 * {@code /sitemap.xml} (sitemaps.org 0.9): every page but the comparisons, of which only those that a tool's own
 * alternatives suggest are named: of N tools there are about N² pairs. An entry has a last change only where one is on record.
 */
public final class Sitemap implements Page {

    /** The protocol's limit for one file. */
    static final int MOST_ENTRIES = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Frame.House house;

    public Sitemap(Frame.House house) {
        this.house = house;
    }

    private record Entry(String path, Optional<LocalDate> changed) {}

    @Override
    public Reply answer(Visit visit) {
        return Reply.of("application/xml; charset=utf-8", xml(entries(visit.snapshot()).limit(MOST_ENTRIES).toList()));
    }

    private static Stream<Entry> entries(Snapshot snapshot) {
        Function<Slug, Optional<LocalDate>> corrected = lastCorrections(snapshot);
        return Stream.of(
                Stream.of("/", "/tools", "/compare", "/prices", "/prices/usage", "/changes", "/sources", "/panel", "/predictions", "/rankings", "/blind", "/export", "/methodology", "/rules", "/digest").map(path -> new Entry(path, Optional.empty())),
                Stream.of(new Entry("/corrections", snapshot.corrections().stream().findFirst().map(Sitemap::day))),
                snapshot.shelf().categories().stream().map(category -> new Entry("/categories/" + category.slug(), Optional.empty())),
                snapshot.bench().lenses().stream().map(lens -> new Entry("/panel/" + lens.slug(),
                        snapshot.bench().reviewsBy(lens.slug()).stream().findFirst().map(Review::writtenOn))),
                snapshot.shelf().tools().stream().map(tool -> new Entry("/tools/" + tool.slug(), changed(snapshot, corrected, tool))),
                comparisons(snapshot, corrected)).flatMap(entries -> entries);
    }

    /** The corrections are newest first, so the first of a tool is its last. */
    private static Function<Slug, Optional<LocalDate>> lastCorrections(Snapshot snapshot) {
        var days = snapshot.corrections().stream()
                .collect(java.util.stream.Collectors.toMap(Correction::tool, Sitemap::day, (newest, older) -> newest));
        return tool -> Optional.ofNullable(days.get(tool));
    }

    private static LocalDate day(Correction correction) {
        return LocalDate.ofInstant(correction.at(), ZoneOffset.UTC);
    }

    /** The last of what changes a tool's page: its listing, its reviews, its corrections. */
    private static Optional<LocalDate> changed(Snapshot snapshot, Function<Slug, Optional<LocalDate>> corrected, Tool tool) {
        return Stream.of(
                Stream.of(tool.added()),
                snapshot.bench().reviewsOf(tool.slug()).stream().map(Review::writtenOn),
                corrected.apply(tool.slug()).stream()).flatMap(days -> days).max(Comparator.naturalOrder());
    }

    private static Stream<Entry> comparisons(Snapshot snapshot, Function<Slug, Optional<LocalDate>> corrected) {
        return snapshot.shelf().tools().stream()
                .flatMap(tool -> tool.alternatives().stream()
                        .flatMap(alternative -> alternative.tool().flatMap(snapshot.shelf()::findTool).stream())
                        .filter(other -> !other.slug().equals(tool.slug()))
                        .map(other -> new Entry(ComparisonPage.address(new Lineup(List.of(tool.slug(), other.slug()))),
                                Stream.of(tool, other).flatMap(one -> changed(snapshot, corrected, one).stream()).max(Comparator.naturalOrder()))))
                .distinct();
    }

    private String xml(List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("url");
        element(xml, "loc", house.baseUrl() + entry.path());
        if (entry.changed().isPresent()) {
            element(xml, "lastmod", entry.changed().get().toString());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
