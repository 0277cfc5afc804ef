package org.shipworthy.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.kernel.Source;

/** What a reader of a tool's page would find changed. What was only added is news, not a change. */
final class ToolChanges {

    private final Tool before;
    private final Tool after;
    private final List<Change> changes = new ArrayList<>();

    private ToolChanges(Tool before, Tool after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> between(Tool before, Tool after) {
        ToolChanges changes = new ToolChanges(before, after);
        changes.compareWords();
        changes.compareLists();
        changes.compareClaims("", before.facts(), after.facts());
        before.offers().forEach(changes::compareOffer);
        return changes.changes;
    }

    private void compareWords() {
        compare("name", Tool::name);
        compare("maker", tool -> tool.maker().name());
        compare("category", tool -> tool.category().name());
        compare("tagline", Tool::tagline);
        compare("description", Tool::description);
        compare("entry", tool -> tool.entry().label());
        compare("meaning of the entry", Tool::entryNote);
        compare("day of listing", tool -> tool.added().toString());
    }

    private void compareLists() {
        compareKept("other name", Tool::aliases, alias -> alias);
        compareKept("link", Tool::links, link -> link.label() + ": " + link.address());
        compareKept("alternative", Tool::alternatives,
                other -> other.name().orElseGet(() -> other.tool().map(Object::toString).orElse("")) + ": " + other.reason());
    }

    private void compare(String what, Function<Tool, String> text) {
        note(what, text.apply(before), text.apply(after));
    }

    /** Only what is gone from a list changes what was said before. */
    private <T> void compareKept(String what, Function<Tool, List<T>> list, Function<T, String> text) {
        list.apply(before).stream()
                .filter(element -> !list.apply(after).contains(element))
                .forEach(element -> note(what, text.apply(element), ""));
    }

    private void compareOffer(Offer old) {
        Optional<Offer> kept = after.offers().stream().filter(offer -> offer.id().equals(old.id())).findFirst();
        note("offer", words(old), kept.map(ToolChanges::words).orElse(""));
        kept.ifPresent(offer -> compareClaims(", " + offer.name(), old.prices(), offer.prices()));
    }

    private static String words(Offer offer) {
        String note = offer.note().map(text -> ". " + text).orElse("");
        String address = offer.address().map(uri -> ", " + uri).orElse("");
        return offer.name() + " (" + offer.kind().label() + ", from " + offer.seller() + address + ")" + note;
    }

    private void compareClaims(String where, Facts old, Facts now) {
        List<Claim> added = now.claims().stream().filter(claim -> !old.claims().contains(claim)).toList();
        old.claims().stream()
                .filter(claim -> !now.claims().contains(claim))
                .forEach(claim -> note(claim.attribute().label() + where, words(claim), replacement(claim, added)));
    }

    private static String replacement(Claim gone, List<Claim> added) {
        return added.stream()
                .filter(claim -> claim.isAbout(gone) && claim.source().name().equals(gone.source().name()))
                .map(ToolChanges::words)
                .collect(joining("; "));
    }

    private static String words(Claim claim) {
        Source source = claim.source();
        String from = claim.from().map(day -> " from " + day).orElse("");
        String until = claim.until().map(day -> " until " + day).orElse("");
        String note = claim.note().map(text -> ". " + text).orElse("");
        String when = claim.conditions().isNone() ? "" : " " + claim.conditions().words();
        return ValueText.write(claim.value()) + when + from + until + " (" + source.name() + ", read " + source.readOn() + ")" + note;
    }

    private void note(String what, String old, String now) {
        if (!old.equals(now)) {
            changes.add(new Change(after.slug(), what, old, now));
        }
    }
}
