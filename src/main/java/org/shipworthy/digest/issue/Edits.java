package org.shipworthy.digest.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an editor changed of an edition as it was composed.
 *
 * @param subject empty for the composed one
 * @param order   ids of items, section after section; those that it does not name follow in the composed order
 * @param dropped ids of items that are left out
 */
public record Edits(String subject, String introduction, List<String> order, Set<String> dropped) {

    static final Edits NONE = new Edits("", "", List.of(), Set.of());

    public Edits {
        subject = Wording.oneLine(subject);
        order = List.copyOf(order);
        dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
    }

    DigestIssue applyTo(DigestIssue composed) {
        List<Section> sections = ordered(composed).stream()
                .map(section -> new Section(section.kind(), section.items().stream().filter(item -> !dropped.contains(item.id())).toList()))
                .toList();
        DigestIssue issue = composed.with("", introduction, sections);
        return issue.with(subject.isEmpty() ? Subjects.of(issue.items()) : subject, introduction, sections);
    }

    /** With what is dropped still in its place. */
    List<Section> ordered(DigestIssue composed) {
        return composed.sections().stream()
                .map(section -> new Section(section.kind(), section.items().stream().sorted(Comparator.comparing(this::place)).toList()))
                .sorted(Comparator.comparing(section -> section.items().stream().mapToInt(this::place).min().orElseThrow()))
                .toList();
    }

    private int place(Item item) {
        int place = order.indexOf(item.id());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    Edits withWords(String newSubject, String newIntroduction) {
        return new Edits(newSubject, newIntroduction, order, dropped);
    }

    Edits dropping(String id, boolean out) {
        Set<String> changed = new TreeSet<>(dropped);
        if (out) {
            changed.add(id);
        } else {
            changed.remove(id);
        }
        return new Edits(subject, introduction, order, changed);
    }

    /** Moves an item before the one above it in its section; the first one moves its section before the section above. */
    Edits raising(DigestIssue composed, String id) {
        List<Section> sections = new ArrayList<>(ordered(composed));
        for (int s = 0; s < sections.size(); s++) {
            List<Item> items = new ArrayList<>(sections.get(s).items());
            int place = items.stream().map(Item::id).toList().indexOf(id);
            if (place > 0) {
                Collections.swap(items, place, place - 1);
                sections.set(s, new Section(sections.get(s).kind(), items));
            } else if (place == 0 && s > 0) {
                Collections.swap(sections, s, s - 1);
                break;
            }
        }
        return new Edits(subject, introduction, sections.stream().flatMap(section -> section.items().stream()).map(Item::id).toList(), dropped);
    }
}
