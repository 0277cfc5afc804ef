package org.shipworthy.digest.issue;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.digest.MailLinks;

/**
 * An edition cut to what some readers asked for: what the templates of the mail's bodies show.
 *
 * @param site     its public address, without a slash at the end
 * @param subject  the edition's own for whoever reads its first item, else one about what is read
 * @param sections none of them empty
 */
public record IssueView(URI site, DigestIssue issue, String subject, List<Part> sections) {

    /**
     * What is shown of a section.
     *
     * @param more items that the edition's page has besides
     */
    public record Part(String key, String heading, List<Item> items, int more) {}

    /**
     * @param chosen which of the edition's items, by their place in it
     * @param most   items of one section
     */
    static IssueView of(URI site, DigestIssue issue, BitSet chosen, int most) {
        List<Part> parts = new ArrayList<>();
        int place = 0;
        for (Section section : issue.sections()) {
            List<Item> items = chosen.get(place, place + section.items().size()).stream().mapToObj(section.items()::get).toList();
            place += section.items().size();
            if (!items.isEmpty()) {
                int shown = Math.min(most, items.size());
                parts.add(new Part(section.kind().key(), section.kind().heading(), items.subList(0, shown), items.size() - shown));
            }
        }
        String subject = chosen.get(0) ? issue.subject() : Subjects.of(chosen.stream().mapToObj(issue.items()::get).toList());
        return new IssueView(site, issue, subject, parts);
    }

    /** All of it, as its page shows it. */
    public static IssueView whole(URI site, DigestIssue issue) {
        BitSet all = new BitSet();
        all.set(0, issue.items().size());
        return of(site, issue, all, Integer.MAX_VALUE);
    }

    /** The first line, which mail programs show beside the subject. */
    public String preview() {
        return sections.stream().flatMap(part -> part.items().stream()).limit(3).map(Item::title)
                .reduce((first, next) -> first + " · " + next).orElse("");
    }

    public String days() {
        return IssueWords.days(issue.since(), issue.until());
    }

    /** What stands before it: {@code Head of the chain of ballots, 21 November 2026}. */
    public String about(ChainHead head) {
        return "Head of the chain of " + head.of() + ", " + IssueWords.day(head.day());
    }

    public List<String> introduction() {
        return Stream.of(issue.introduction().split("\n\n")).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    public String address(String path) {
        return site + path;
    }

    /** With {@link IssueMail#OWN} for the reader's secret, as the next one. */
    public String preferences() {
        return MailLinks.preferences(site, IssueMail.OWN);
    }

    public String unsubscribe() {
        return MailLinks.unsubscribe(site, IssueMail.OWN);
    }
}
