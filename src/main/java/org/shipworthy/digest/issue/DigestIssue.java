package org.shipworthy.digest.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One composed edition.
 *
 * @param since        the day of the edition before; what happened from then on is in this one
 * @param until        the day on which it was composed
 * @param subject      of the mail; one line
 * @param introduction by an editor, paragraphs separated by an empty line; may be empty
 * @param sections     in the order in which they are read, none of them empty
 * @param heads        the last head of each chain, one or none: there is none before the first ballot, and in editions that were stored without
 */
public record DigestIssue(IssueKey key, LocalDate since, LocalDate until, String subject, String introduction, List<Section> sections,
                          List<ChainHead> heads) {

    public static final int LONGEST_SUBJECT = Wording.LONGEST_LINE;
    public static final int LONGEST_INTRODUCTION = 4_000;

    public DigestIssue {
        subject = Wording.oneLine(subject);
        introduction = paragraphs(introduction);
        sections = sections.stream().filter(section -> !section.items().isEmpty()).toList();
        heads = heads == null ? List.of() : List.copyOf(heads);
    }

    private static String paragraphs(String text) {
        if (text.length() > LONGEST_INTRODUCTION) {
            throw new IllegalArgumentException("an introduction has at most " + LONGEST_INTRODUCTION + " characters");
        }
        return String.join("\n\n", Stream.of(text.strip().split("\\R\\s*\\R")).map(Wording::plain).filter(one -> !one.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** Its page in the archive, from the root. */
    public String path() {
        return "/digest/" + key;
    }

    public DigestIssue with(String newSubject, String newIntroduction, List<Section> newSections) {
        return new DigestIssue(key, since, until, newSubject, newIntroduction, newSections, heads);
    }
}
