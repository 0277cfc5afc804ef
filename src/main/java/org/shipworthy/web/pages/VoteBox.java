package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
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

    /**
     * @param label what the button says
     * @param said  what a voter who chose it is told to have said
     */
    public record Option(Choice choice, String label, String said) {

        Option(Choice choice, String label) {
            this(choice, label, label);
        }
    }

    public static VoteBox onTool(String name, Subject.OfTool subject, Tally tally, Optional<Choice> own, String back) {
        return new VoteBox("Would you ship with " + name + "?", subject,
                List.of(new Option(Choice.SHIP, "Vote ship", "ship"), new Option(Choice.SKIP, "Vote skip", "skip")), tally, own, back);
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
        return options.stream().filter(this::isOwn).map(Option::said).findFirst().orElse("");
    }

    /** "—" and how many votes there are, until there are enough for a share. */
    public String share(Option option) {
        return tally.percent(option.choice()).isPresent() ? tally.percent(option.choice()).getAsInt() + "%" : "—";
    }

    /** The verified votes, of which the shares are, and what stands beside them. */
    public String soFar() {
        return Show.verifiedVotes(tally) + (tally.isShown() ? "" : "; too few to say");
    }

    /** Who is ahead in a pair, and how few ballots would change it; empty while nobody took a side. */
    public Optional<String> lead() {
        Counts counts = tally.headline();
        long first = counts.of(Choice.FIRST);
        long second = counts.of(Choice.SECOND);
        return first + second == 0 ? Optional.empty() : Optional.of(Lead.words(options.get(0).label(), first, options.get(1).label(), second));
    }

    /** How those voted who did not see the names, and those who did; empty where only one kind voted. */
    public Optional<String> kinds() {
        return tally.blind().total() == 0 ? Optional.empty()
                : Optional.of("Cast blind: " + sides(tally.blind()) + ". With the names in sight: " + sides(tally.named()) + ".");
    }

    private String sides(Counts counts) {
        return counts.of(Choice.FIRST) + " for " + options.get(0).label() + ", " + counts.of(Choice.SECOND) + " for " + options.get(1).label()
                + ", " + (counts.of(Choice.TIE) + counts.of(Choice.NEITHER)) + " for neither side";
    }
}
