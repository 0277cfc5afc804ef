package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Pace;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /digest/preferences/…}: what a subscriber hears of and how soon, for whoever has the signed link from her mails. */
public final class PreferencesPage {

    /** How the fields begin that say what to send; the choices of one watch share a name. */
    private static final String WISH = "wish";
    private static final String ADD = "add";

    private final Templates templates;
    private final Frame.House house;
    private final Subscriptions subscriptions;
    private final DigestStep steps;

    public PreferencesPage(Templates templates, Frame.House house, Subscriptions subscriptions, DigestStep steps) {
        this.templates = templates;
        this.house = house;
        this.subscriptions = subscriptions;
        this.steps = steps;
    }

    /**
     * @param general everything, and each category
     * @param watched tools and pairs
     * @param added   what was typed to be watched besides
     * @param fault   what is wrong with what was sent; empty when nothing is
     * @param saved   whether it was sent, and holds now
     */
    public record View(Frame frame, String token, String address, List<Box> general, List<Watch> watched, String added, String fault, boolean saved) {}

    public record Box(String wish, String label, boolean checked) {}

    public record Watch(String label, String page, List<Box> paces) {}

    public Reply show(Visit visit) {
        return find(visit).map(subscription -> page(visit, 200, subscription, subscription.wishes(), "", "", false)).orElseGet(steps::deadLink);
    }

    public Reply save(Visit visit) {
        return find(visit).map(subscription -> save(visit, subscription)).orElseGet(steps::deadLink);
    }

    private Optional<Subscription> find(Visit visit) {
        return Token.parse(visit.part("token")).flatMap(subscriptions::findSubscription)
                .filter(subscription -> subscription.state() == Subscription.State.CONFIRMED);
    }

    private Reply save(Visit visit, Subscription subscription) {
        String typed = visit.form(ADD);
        Optional<Topic> added = typed.isEmpty() ? Optional.empty() : topic(typed).filter(topic -> topic.isOn(visit.snapshot().shelf()));
        Set<Wish> wishes = asked(visit, subscription);
        added.ifPresent(topic -> wishes.add(new Wish(topic, Pace.AT_ONCE)));
        String fault = fault(typed, added, wishes);
        if (!fault.isEmpty()) {
            return page(visit, 422, subscription, wishes, typed, fault, false);
        }
        return subscriptions.choose(new Token(visit.part("token")), wishes)
                .map(saved -> page(visit, 200, saved, saved.wishes(), "", "", true))
                .orElseGet(steps::deadLink);
    }

    /** One for each topic; what is listed here no longer can only be kept or given up. */
    private static Set<Wish> asked(Visit visit, Subscription subscription) {
        Map<Topic, Wish> asked = new HashMap<>();
        visit.context().request().formAttributes().entries().stream()
                .filter(field -> field.getKey().startsWith(WISH))
                .flatMap(field -> Wish.parse(field.getValue()).stream())
                .filter(wish -> wish.topic().isOn(visit.snapshot().shelf()) || subscription.wishes().stream().anyMatch(held -> held.topic().equals(wish.topic())))
                .forEach(wish -> asked.put(wish.topic(), wish));
        return new HashSet<>(asked.values());
    }

    private static String fault(String typed, Optional<Topic> added, Set<Wish> wishes) {
        if (!typed.isEmpty() && added.isEmpty()) {
            return "There is no page of a tool or of a comparison of two tools at this address. Nothing was saved.";
        }
        if (wishes.isEmpty()) {
            return "Nothing is left to send. To stop all mail, unsubscribe below. Nothing was saved.";
        }
        return wishes.size() <= Subscription.MOST_WISHES ? "" : "At most " + Subscription.MOST_WISHES + " topics can be followed. Nothing was saved.";
    }

    /** An address of this site, with or without its beginning, or the name in it alone. */
    private static Optional<Topic> topic(String typed) {
        String path = typed.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
        return WishWords.topicOf(path)
                .or(() -> Topic.find((path.contains(Slug.VERSUS) ? "pair:" : "tool:") + path))
                .filter(Topic::isWatch);
    }

    private Reply page(Visit visit, int status, Subscription subscription, Set<Wish> wishes, String typed, String fault, boolean saved) {
        WishWords words = new WishWords(visit.snapshot().shelf());
        Frame frame = house.frame("Your subscription", "What you hear of, and how soon.", "/digest", "").hiddenFromSearch();
        return Reply.html(status, templates.render("digest/preferences", new View(frame, visit.part("token"), subscription.address().value(),
                general(visit, wishes), watched(words, wishes), typed, fault, saved))).atSecretAddress();
    }

    private static List<Box> general(Visit visit, Set<Wish> wishes) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(Wish.DIGEST, "Everything", wishes));
        visit.snapshot().shelf().categories().forEach(category ->
                boxes.add(box(new Wish(new Topic.OfCategory(category.slug()), Pace.WEEKLY), category.name(), wishes)));
        return boxes;
    }

    private static List<Watch> watched(WishWords words, Set<Wish> wishes) {
        return wishes.stream().filter(wish -> wish.topic().isWatch())
                .map(wish -> new Watch(words.of(wish.topic()), WishWords.page(wish.topic()).orElseThrow(), List.of(
                        box(new Wish(wish.topic(), Pace.AT_ONCE), "at once, one mail a day at most", wishes),
                        box(new Wish(wish.topic(), Pace.WEEKLY), "in the weekly mail", wishes))))
                .sorted(Comparator.comparing(Watch::label))
                .toList();
    }

    private static Box box(Wish wish, String label, Set<Wish> wishes) {
        return new Box(wish.text(), label, wishes.contains(wish));
    }
}
