package org.shipworthy.publish.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.shipworthy.community.ChainHash;

/** Follows the links of {@code chain.csv} beside the ballots, and says where their heads differ. */
final class ChainCheck {

    private final BufferedReader chain;
    private final Optional<String> known;
    private final Consumer<String> faults;
    private ChainHash hash;
    private String[] link = {};
    private String head = "0".repeat(64);
    private long links;
    private long sealed;
    private boolean hasKnown;

    /**
     * @param chain behind its header
     * @param known a head that has to be among the links
     */
    ChainCheck(BufferedReader chain, Optional<String> known, Consumer<String> faults) {
        this.chain = chain;
        this.known = known;
        this.faults = faults;
    }

    /**
     * The next ballot.
     *
     * @param number of the link that seals it; empty when none does
     */
    void add(String number, String line) throws IOException {
        if (number.isEmpty()) {
            return;
        }
        if (hash == null || !link[0].equals(number)) {
            close();
            open(number);
        }
        hash.add(line);
        sealed++;
    }

    private void open(String number) throws IOException {
        String next = chain.readLine();
        links++;
        link = next == null ? new String[] {number, "", "", ""} : next.split(",", -1);
        if (link.length != 4 || !link[0].equals(number) || !number.equals(Long.toString(links))) {
            faults.accept("ballots.csv has link " + number + " where chain.csv has " + (next == null ? "none" : "\"" + next + "\""));
            link = new String[] {number, "", "", ""};
        }
        hash = new ChainHash(head);
    }

    /** Goes on from the published head, so that one changed ballot is one fault. */
    private void close() {
        if (hash == null) {
            return;
        }
        head = hash.head();
        hasKnown |= known.filter(head::equals).isPresent();
        if (!link[2].equals(head) || !link[1].equals(Long.toString(sealed))) {
            faults.accept("link " + link[0] + ": chain.csv has the head " + link[2] + " after " + link[1] + " ballots, the ballots have " + head + " after " + sealed);
            head = link[2].isEmpty() ? head : link[2];
        }
        hash = null;
    }

    /** After the last ballot. */
    void finish() throws IOException {
        close();
        String more = chain.readLine();
        if (more != null) {
            faults.accept("chain.csv goes on with link " + more.split(",", 2)[0] + ", of which ballots.csv has no ballot");
        }
        if (known.isPresent() && !hasKnown) {
            faults.accept("the head " + known.get() + " is not in the chain: what is before it was changed");
        }
    }

    String head() {
        return head;
    }

    long links() {
        return links;
    }

    long sealed() {
        return sealed;
    }
}
