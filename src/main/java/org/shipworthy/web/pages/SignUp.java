package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.Pace;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.Wish;

/**
 * The sign-up form, which stands at the end of every page.
 *
 * @param typed   what was typed before
 * @param choices what can be asked for, the page's own topic first
 * @param fault   what is wrong with what was sent, and what to do; empty when nothing is
 */
public record SignUp(String typed, List<Choice> choices, String fault) {

    /** A field that people do not see; programs that fill in forms give themselves away by it. */
    public static final String TRAP = "website";

    private static final Choice EVERYTHING = new Choice(Wish.DIGEST.text(), "Everything, in a weekly mail");

    /** @param wish as {@link Wish#parse} reads it */
    public record Choice(String wish, String label) {}

    public SignUp {
        choices = List.copyOf(choices);
    }

    /** None where readers manage what they are sent, or editors work. */
    public static Optional<SignUp> on(Frame frame) {
        String path = frame.path();
        Optional<Topic> topic = frame.indexed() ? WishWords.topicOf(path) : Optional.empty();
        return path.startsWith("/digest") || path.startsWith("/desk") ? Optional.empty()
                : Optional.of(new SignUp("", topic.map(SignUp::about).orElse(List.of(EVERYTHING)), ""));
    }

    static SignUp forEverything() {
        return new SignUp("", List.of(EVERYTHING), "");
    }

    private static List<Choice> about(Topic topic) {
        List<Choice> choices = new ArrayList<>();
        String what = topic instanceof Topic.OfTool ? "This tool" : topic instanceof Topic.OfPair ? "This comparison" : "This category";
        if (topic.isWatch()) {
            choices.add(new Choice(new Wish(topic, Pace.AT_ONCE).text(), what + ", at once"));
        }
        choices.add(new Choice(new Wish(topic, Pace.WEEKLY).text(), what + ", in a weekly mail"));
        choices.add(EVERYTHING);
        return choices;
    }

    /** The form again, for what was asked for with it. */
    static SignUp anew(String typed, Optional<Wish> wish, WishWords words, String fault) {
        List<Choice> choices = new ArrayList<>();
        wish.filter(asked -> !asked.equals(Wish.DIGEST)).ifPresent(asked -> choices.add(new Choice(asked.text(), words.of(asked))));
        choices.add(EVERYTHING);
        return new SignUp(typed, choices, fault);
    }

    /** Whether anything can be told at once. */
    public boolean offersWatches() {
        return choices.stream().anyMatch(choice -> choice.wish().endsWith("=" + Pace.AT_ONCE.key()));
    }

    public boolean isRejected() {
        return !fault.isEmpty();
    }
}
