package org.shipworthy.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.digest.Listed;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Suppression;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/subscribers}: who is mailed, who is not and why. A page of it costs the same however many there are. */
public final class SubscribersPage {

    public static final String PATH = "/desk/subscribers";

    private static final int SIZE = 60;

    private final Templates templates;
    private final Frame.House house;
    private final Subscriptions subscriptions;

    public SubscribersPage(Templates templates, Frame.House house, Subscriptions subscriptions) {
        this.templates = templates;
        this.house = house;
        this.subscriptions = subscriptions;
    }

    /**
     * @param asked how the addresses begin; empty for all, the last to come first
     * @param state of those that are listed; none for all
     * @param next  the address of the next page; empty on the last
     * @param told  what was just done; empty when nothing was
     */
    public record View(Frame frame, Map<State, Long> counts, String asked, Optional<State> state, List<Listed> rows, Optional<String> next, String told) {

        public String path() {
            return PATH;
        }
    }

    public Reply show(Visit visit) {
        String asked = visit.query("q").toLowerCase(Locale.ROOT);
        Optional<State> state = state(visit.query("state"));
        List<Listed> found = asked.isEmpty() ? subscriptions.listSubscribers(state, number(visit.query("before")), SIZE + 1)
                : subscriptions.findSubscribers(asked, visit.query("after"), SIZE + 1);
        List<Listed> rows = found.subList(0, Math.min(SIZE, found.size()));
        Optional<String> next = found.size() > SIZE ? Optional.of(next(asked, state, rows.getLast())) : Optional.empty();
        Frame frame = house.frame("Subscribers", "Who is mailed.", PATH, "").hiddenFromSearch();
        View view = new View(frame, subscriptions.counts(), asked, asked.isEmpty() ? state : Optional.empty(), rows, next, visit.query("told"));
        return Reply.html(200, templates.render("desk/subscribers", view)).with("X-Robots-Tag", "noindex");
    }

    private static Optional<State> state(String key) {
        return Arrays.stream(State.values()).filter(state -> state.key().equals(key)).findFirst();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static String next(String asked, Optional<State> state, Listed last) {
        return asked.isEmpty() ? PATH + "?state=" + state.map(State::key).orElse("") + "&before=" + last.id()
                : PATH + "?q=" + encoded(asked) + "&after=" + encoded(last.address().value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Stops mail to an address, or erases it for an owner who asked in another way than by her link. */
    public Reply act(Visit visit) {
        Optional<EmailAddress> address = EmailAddress.parse(visit.form("address"));
        boolean done = address.isPresent() && switch (visit.form("action")) {
            case "stop" -> subscriptions.suppress(address.get(), Suppression.STOPPED);
            case "erase" -> subscriptions.erase(address.get()).isPresent();
            default -> false;
        };
        return Reply.seeOther(PATH + "?told=" + (done ? visit.form("action") : "not-done"));
    }
}
