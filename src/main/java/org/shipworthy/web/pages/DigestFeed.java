package org.shipworthy.web.pages;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.Item;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /feeds/digest.atom}: the editions sent last (RFC 4287). */
public final class DigestFeed implements Page {

    private static final int MOST = 20;

    private final Frame.House house;
    private final Editions editions;

    public DigestFeed(Frame.House house, Editions editions) {
        this.house = house;
        this.editions = editions;
    }

    @Override
    public Reply answer(Visit visit) {
        List<Edition> sent = editions.listApproved(Optional.empty(), MOST);
        Feed feed = new Feed("atom_1.0");
        feed.setId(house.baseUrl() + "/digest");
        feed.setTitle(Frame.House.NAME + ": weekly digest");
        feed.setAlternateLinks(List.of(link("alternate", "/digest", "text/html")));
        feed.setOtherLinks(List.of(link("self", DigestPages.FEED, "application/atom+xml")));
        Person author = new Person();
        author.setName(Frame.House.NAME);
        feed.setAuthors(List.of(author));
        feed.setUpdated(Date.from(sent.stream().findFirst().flatMap(Edition::approvedAt).orElse(Instant.EPOCH)));
        feed.setEntries(sent.stream().map(this::entry).toList());
        return Reply.of("application/atom+xml; charset=utf-8", write(feed));
    }

    private Entry entry(Edition edition) {
        Entry entry = new Entry();
        entry.setId(house.baseUrl() + edition.issue().path());
        entry.setTitle(edition.issue().subject());
        entry.setAlternateLinks(List.of(link("alternate", edition.issue().path(), "text/html")));
        Date sent = Date.from(edition.approvedAt().orElseThrow());
        entry.setPublished(sent);
        entry.setUpdated(sent);
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(edition.issue().items().stream().map(Item::title).collect(Collectors.joining("\n")));
        entry.setSummary(summary);
        return entry;
    }

    private Link link(String relation, String path, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(house.baseUrl() + path);
        link.setType(type);
        return link;
    }

    private static String write(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("writing the feed of the digest", e);
        }
    }
}
