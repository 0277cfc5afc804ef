package org.shipworthy.web.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.accounts.User;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.sync.InboxDecision;
import org.shipworthy.catalogue.sync.InboxDetail;
import org.shipworthy.catalogue.sync.InboxItem;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.Paging;

/**
 * The inbox as an editor sees it.
 *
 * @param all     everything that waits, whatever is asked for
 * @param items   of the page
 * @param told    what became of those that were just decided on
 * @param problem why the last decision was not carried out
 * @param latest  what was decided lately
 */
public record InboxView(Frame frame, User user, InboxAddress asked, List<InboxItem> all, Paging<InboxItem> page, List<InboxDetail> items,
                        List<InboxDecision> told, Optional<Problem> problem, List<InboxDecision> latest, Shelf shelf) {

    /** The most lines of one item that are shown. */
    public static final int MOST_LINES = 12;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** @param typed what was typed where the tool is asked for */
    public record Problem(long id, String typed, String words) {}

    /** What the two buttons of an item do. */
    public record Buttons(String approve, String reject) {}

    public Map<InboxItem.Kind, Long> countKinds() {
        return all.stream().collect(groupingBy(InboxItem::kind, counting()));
    }

    public Map<Feed, Long> countSources() {
        return all.stream().collect(groupingBy(InboxItem::feed, counting()));
    }

    public Optional<Tool> tool(InboxItem item) {
        return item.tool().flatMap(shelf::findTool);
    }

    public Optional<Problem> problem(InboxItem item) {
        return problem.filter(one -> one.id() == item.id());
    }

    public Buttons buttons(InboxItem item) {
        return switch (item.kind()) {
            case VALUE, RULE -> new Buttons("Publish", "Leave out");
            case DROP -> new Buttons("Retire the rows", "Keep the rows");
            case WATCH -> new Buttons("Noted", "Not of interest");
            case IDENTITY -> tool(item).map(tool -> new Buttons("It is " + tool.name(), "A tool of its own"))
                    .orElseGet(() -> new Buttons("A new tool", "Leave out"));
        };
    }

    public String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }

    /** Who decided, and when. */
    public String who(InboxDecision decision) {
        return (decision.by().isEmpty() ? "" : isOwn(decision) ? "you, " : decision.by() + ", ") + minute(decision.at());
    }

    private boolean isOwn(InboxDecision decision) {
        return decision.by().equals(user.email().value());
    }

    /** What an editor is told of a decision that was asked for just now. */
    public String words(InboxDecision decision) {
        return switch (decision.state()) {
            case MOOT -> "The source took it back meanwhile, so nothing was to be decided";
            case APPROVED -> isOwn(decision) ? "Approved" : "Was already approved";
            case REJECTED -> isOwn(decision) ? "Rejected" : "Was already rejected";
        };
    }

    private static String minute(Instant at) {
        return MINUTE.format(at).replace("Sept", "Sep");
    }
}
