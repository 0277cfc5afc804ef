package org.shipworthy._support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.shipworthy.community.BallotOutcome;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Identity;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Voter;
import org.shipworthy.publish.Site;

/** Readers who vote on a site; each is one voter, numbered in the order of their coming. */
public final class Electorate {

    private final Site site;
    private final List<Supplier<BallotOutcome>> ballots = new ArrayList<>();
    private int voters;

    public Electorate(Site site) {
        this.site = site;
    }

    /** So many new verified voters prefer the one to the other. */
    public Electorate prefer(String winner, String loser, int voters) {
        return prefer(winner, loser, voters, true, false);
    }

    public Electorate prefer(String winner, String loser, int voters, boolean verified, boolean blind) {
        boolean inOrder = winner.compareTo(loser) < 0;
        return say(Subject.parse(inOrder ? winner + "-vs-" + loser : loser + "-vs-" + winner).orElseThrow(),
                inOrder ? Choice.FIRST : Choice.SECOND, voters, verified, blind);
    }

    public Electorate say(Subject subject, Choice choice, int times, boolean verified, boolean blind) {
        for (int i = 0; i < times; i++) {
            Voter voter = voter(voters++);
            ballots.add(() -> {
                if (verified) {
                    site.verify(voter, new Identity("identity of " + voter.id(), ""));
                }
                Circumstances known = Circumstances.from("");
                return site.cast(voter, subject, choice, blind ? known.whileBlind() : known);
            });
        }
        return this;
    }

    /** Carries out what was said so far, all at once. */
    public void vote() {
        List<Supplier<BallotOutcome>> now = List.copyOf(ballots);
        ballots.clear();
        AtOnce.run(now.size(), n -> now.get(n).get());
    }

    public static Voter voter(int number) {
        return new Voter("voter-%012d".formatted(number));
    }
}
