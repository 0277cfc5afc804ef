package org.shipworthy.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.publish.Correction;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /corrections}: every published statement that was changed, the newest first. */
public final class CorrectionsPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Optional<Contact> contact;

    public CorrectionsPage(Templates templates, Frame.House house, Optional<Contact> contact) {
        this.templates = templates;
        this.house = house;
        this.contact = contact;
    }

    /**
     * One statement, and what became of it.
     *
     * @param tool   the tool's name, or its slug when it is listed no more
     * @param listed whether the tool has a page
     */
    public record Entry(Correction correction, String tool, boolean listed, WordDiff diff) {

        static Entry of(Correction correction, Shelf shelf) {
            var tool = shelf.findTool(correction.tool());
            return new Entry(correction, tool.map(Tool::name).orElse(correction.tool().value()), tool.isPresent(),
                    WordDiff.between(correction.before(), correction.after()));
        }

        LocalDate day() {
            return LocalDate.ofInstant(correction.at(), ZoneOffset.UTC);
        }
    }

    /** @param days the page's entries by the day (UTC) on which they were published */
    public record View(Frame frame, Paging<Correction> page, SequencedMap<LocalDate, List<Entry>> days, Optional<Contact> contact) {}

    @Override
    public Reply answer(Visit visit) {
        Paging<Correction> page = Paging.of(visit.snapshot().corrections(), visit.query("page"), "/corrections");
        SequencedMap<LocalDate, List<Entry>> days = page.rows().stream()
                .map(correction -> Entry.of(correction, visit.snapshot().shelf()))
                .collect(groupingBy(Entry::day, LinkedHashMap::new, toList()));
        Frame frame = house.frame("Corrections", "Every published statement that was changed: what it said before, what it says now, and when.",
                page.here(), "");
        return Reply.html(200, templates.render("corrections", new View(frame, page, days, contact)));
    }
}
