package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;

/**
 * The form for one ballot, with the count so far.
 *
 * @param question what is asked
 * @param own      the reader's live ballot
 * @param back     the page that the form stands on
 */
public record VoteBox(String question, Subject subject, List<Option> options, Tally tally, Optional<Choice> own, String back) {

    /** @param label what the button says */
    public record Option(Choice choice, String label) {}

    public static VoteBox onTool(String name, Subject.OfTool subject, Tally tally, Optional<Choice> own, String back) {
        return new VoteBox("Would you ship with " + name + "?", subject,
                List.of(new Option(Choice.SHIP, "Vote ship"), new Option(Choice.SKIP, "Vote skip")), tally, own, back);
    }

    public static VoteBox onPair(String first, String second, Subject.OfPair subject, Tally tally, Optional<Choice> own, String back) {
        return new VoteBox("Which of the two would you pick?", subject,
                List.of(new Option(Choice.FIRST, first), new Option(Choice.SECOND, second),
                        new Option(Choice.TIE, "Either"), new Option(Choice.NEITHER, "Neither")), tally, own, back);
    }

    public boolean isOwn(Option option) {
        return own.filter(option.choice()::equals).isPresent();
    }

    /** The anchor of this box on its page. */
    public String anchor() {
        return "vote-" + subject.key();
    }

    public String ownLabel() {
        return options.stream().filter(this::isOwn).map(Option::label).findFirst().orElse("");
    }

    /** "—" and how many votes there are, until there are enough for a share. */
    public String share(Option option) {
        return tally.percent(option.choice()).isPresent() ? tally.percent(option.choice()).getAsInt() + "%" : "—";
    }

    /** The verified votes, of which the shares are, and what stands beside them. */
    public String soFar() {
        return Show.verifiedVotes(tally) + (tally.isShown() ? "" : "; shares appear from " + Tally.SHOWN_FROM + " verified votes on");
    }
}
