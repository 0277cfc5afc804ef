package org.shipworthy.web.desk;

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
import org.shipworthy.web.http.RowNumber;
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
     * @param next  where the next page begins; empty on the last
     * @param told  what was just done; empty when nothing was
     * @param doubt whom to erase, if that is really meant
     */
    public record View(Frame frame, Map<State, Long> counts, String asked, Optional<State> state, List<Listed> rows, Optional<Listed> next, String told,
            Optional<EmailAddress> doubt) {

        public String path() {
            return PATH;
        }

        /** Of the page after this one, of those who are listed by when they came. */
        public String older() {
            return PATH + "?state=" + state.map(State::key).orElse("") + "&before=" + next.orElseThrow().id();
        }
    }

    public Reply show(Visit visit) {
        Optional<State> state = state(visit.query("state"));
        return page("", state, subscriptions.listSubscribers(state, RowNumber.parse(visit.query("before")).orElse(Long.MAX_VALUE), SIZE + 1), visit.query("told"), Optional.empty());
    }

    private static Optional<State> state(String key) {
        return Arrays.stream(State.values()).filter(state -> state.key().equals(key)).findFirst();
    }

    private Reply page(String asked, Optional<State> state, List<Listed> found, String told, Optional<EmailAddress> doubt) {
        List<Listed> rows = found.subList(0, Math.min(SIZE, found.size()));
        Optional<Listed> next = found.size() > SIZE ? Optional.of(rows.getLast()) : Optional.empty();
        Frame frame = house.frame("Subscribers", "Who is mailed.", PATH, "").hiddenFromSearch();
        View view = new View(frame, subscriptions.counts(), asked, state, rows, next, told, doubt);
        return Reply.html(200, templates.render("desk/subscribers", view)).with("X-Robots-Tag", "noindex");
    }

    /** A button of the page. */
    public Reply act(Visit visit) {
        return switch (visit.form("action")) {
            case "find" -> find(visit);
            case "stop" -> told("stop", address(visit).filter(address -> subscriptions.suppress(address, Suppression.STOPPED)));
            case "erase" -> address(visit).map(this::askToErase).orElseGet(() -> told("", Optional.empty()));
            case "erase-for-good" -> told("erase", address(visit).flatMap(subscriptions::erase));
            default -> told("", Optional.empty());
        };
    }

    /** Asked for by a form, so that no log of a proxy holds the address. A whole address is found however it is spelled. */
    private Reply find(Visit visit) {
        String typed = visit.form("beginning");
        String beginning = EmailAddress.parse(typed).map(EmailAddress::value).orElse(typed.toLowerCase(Locale.ROOT));
        return beginning.isEmpty() ? Reply.seeOther(PATH)
                : page(beginning, Optional.empty(), subscriptions.findSubscribers(beginning, visit.form("after"), SIZE + 1), "", Optional.empty());
    }

    private static Optional<EmailAddress> address(Visit visit) {
        return EmailAddress.parse(visit.form("address"));
    }

    /** It stands beside what can be taken back, and cannot be itself. */
    private Reply askToErase(EmailAddress address) {
        return page(address.value(), Optional.empty(), subscriptions.findSubscribers(address.value(), "", SIZE + 1), "", Optional.of(address));
    }

    /** Mail to an address is stopped, or it is erased for an owner who asked in another way than by her link. */
    private static Reply told(String what, Optional<EmailAddress> done) {
        return Reply.seeOther(PATH + "?told=" + (done.isPresent() ? what : "not-done"));
    }
}
