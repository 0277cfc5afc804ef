package org.shipworthy.digest.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Topic;

/**
 * Prints one edition for each subscriber. What readers with the same choice of items share is set once; only the links
 * are put in for each. Any number of threads may print.
 */
public final class IssuePress {

    /** Of the HTML: Gmail cuts a mail off at 102 KB. */
    public static final int LARGEST_BYTES = 100 * 1024;

    /** Tried in this order until the HTML is small enough. */
    private static final List<Integer> ITEMS_OF_A_SECTION = List.of(12, 8, 4, 2, 1);

    /** What putting a reader's links in can add. */
    private static final int LINKS_BYTES = 1024;

    private static final long SHARED_CHARACTERS = 16_000_000;

    private final DigestIssue issue;
    private final URI site;
    private final Map<Topic, BitSet> places = new HashMap<>();
    private final Cache<BitSet, Sheet> sheets = Caffeine.newBuilder()
            .maximumWeight(SHARED_CHARACTERS)
            .weigher((BitSet chosen, Sheet sheet) -> sheet.weight())
            .build();

    /** @param site the site's public address, without a slash at the end */
    public IssuePress(DigestIssue issue, URI site) {
        this.issue = issue;
        this.site = site;
        List<Item> items = issue.items();
        for (int place = 0; place < items.size(); place++) {
            for (Topic topic : items.get(place).topics()) {
                places.computeIfAbsent(topic, unseen -> new BitSet()).set(place);
            }
        }
    }

    /** Her mail; empty when the edition has nothing on her topics. */
    public Optional<IssueMail> print(Recipient recipient) {
        BitSet chosen = new BitSet();
        recipient.topics().stream()
                .flatMap(topic -> topic.served().stream())
                .flatMap(topic -> Optional.ofNullable(places.get(topic)).stream())
                .forEach(chosen::or);
        return chosen.isEmpty() ? Optional.empty()
                : Optional.of(sheets.get(chosen, this::set).addressTo(recipient, site));
    }

    private Sheet set(BitSet chosen) {
        return ITEMS_OF_A_SECTION.stream()
                .map(most -> IssueView.of(site, issue, chosen, most))
                .map(view -> new Sheet(view.subject(), RichBody.of(view), PlainBody.of(view)))
                .filter(IssuePress::fits)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("edition " + issue.key() + " is too large for a mail"));
    }

    private static boolean fits(Sheet sheet) {
        return sheet.html().getBytes(StandardCharsets.UTF_8).length <= LARGEST_BYTES - LINKS_BYTES;
    }
}
