package org.shipworthy.publish.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shipworthy.panel.SealedRuling;

/** Follows the chain in {@code rulings.csv}, and keeps the last ruling of each lens on each tool, which is the one that stands. */
final class RulingsCheck {

    private static final int COLUMNS = 9;
    private static final int TOOL = 2;
    private static final int RULING = 4;

    private record Place(String tool, String lens) {}

    private final Map<Place, Boolean> standing = new LinkedHashMap<>();
    private final Optional<String> known;
    private final Consumer<String> faults;
    private String head = SealedRuling.BEGINNING;
    private long rulings;
    private boolean hasKnown;

    /** @param known a head that is looked for */
    RulingsCheck(Optional<String> known, Consumer<String> faults) {
        this.known = known;
        this.faults = faults;
    }

    /** @param file behind its header */
    void read(BufferedReader file) throws IOException {
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            add(line);
        }
    }

    void add(String line) {
        rulings++;
        String[] row = line.split(",", -1);
        if (row.length != COLUMNS || !row[0].equals(Long.toString(rulings))) {
            faults.accept("rulings.csv, line " + (rulings + 1) + ": it is not ruling " + rulings + " in " + COLUMNS + " columns");
        } else {
            add(row, line.substring(0, line.lastIndexOf(',')));
        }
    }

    /** Goes on from the published head, so that one changed ruling is one fault. */
    private void add(String[] row, String sealed) {
        String published = row[COLUMNS - 1];
        head = SealedRuling.head(head, sealed);
        hasKnown |= known.filter(head::equals).isPresent();
        if (!published.equals(head)) {
            faults.accept("rulings.csv, line " + (rulings + 1) + ": it has the head " + published + ", the rulings up to it have " + head);
            head = published;
        }
        standing.put(new Place(row[TOOL], row[TOOL + 1]), row[RULING].equals("ship"));
    }

    void addStanding(Recount recount) {
        standing.forEach((place, ship) -> recount.addRuling(place.tool, ship));
    }

    /** Of the last ruling; zeros when there is none. */
    String head() {
        return head;
    }

    long rulings() {
        return rulings;
    }

    boolean hasKnown() {
        return hasKnown;
    }
}
