package org.shipworthy.community;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/**
 * Takes ballots and counts them. A voter has at most one live ballot for each subject, however many arrive at once;
 * what a method returns is durable. The tallies live in memory: those of the database when this object was made, every
 * ballot cast through it since, and what {@link #catchUp} took in from other nodes.
 */
public final class Community {

    private final CommunityStore store;
    private final PreferenceStore preferences;
    private final BlindStore blind;
    private final LiveBallotStore live;
    private final InstantSource clock;
    private final LiveTallies tallies;
    private final OtherNodes nodes;
    private final Judge judge;
    private final SetAsideStore setAside;
    private final VoterTokenStore tokens;
    private final SecureRandom random = new SecureRandom();

    public Community(Database database, InstantSource clock) {
        this.store = new CommunityStore(database);
        this.preferences = new PreferenceStore(database);
        this.blind = new BlindStore(database);
        this.live = new LiveBallotStore(database);
        this.clock = clock;
        NewsStore news = new NewsStore(database);
        NewsStore.Seen seen = news.all();
        this.tallies = new LiveTallies(live.tallies());
        this.nodes = new OtherNodes(news, live, tallies, seen);
        this.judge = new Judge(database, clock);
        this.setAside = new SetAsideStore(database);
        this.tokens = new VoterTokenStore(database);
    }

    /**
     * Casts the voter's ballot, or changes it.
     *
     * @throws IllegalArgumentException when the choice does not fit the subject
     */
    public BallotOutcome cast(Voter voter, Subject subject, Choice choice, Circumstances circumstances) {
        if (!choice.fits(subject)) {
            throw new IllegalArgumentException(choice.key() + " is no choice for " + subject.key());
        }
        return nodes.own(() -> counted(store.cast(voter, subject, choice, circumstances, clock.instant())));
    }

    /**
     * Casts a preference that was made without names.
     *
     * @param form names the form that it was made with; of one form only the first ballot counts as blind
     */
    public BlindOutcome castBlind(Voter voter, Subject.OfPair pair, Choice choice, Circumstances circumstances, String form) {
        if (!choice.fits(pair)) {
            throw new IllegalArgumentException(choice.key() + " is no choice for " + pair.key());
        }
        return nodes.own(() -> {
            BlindStore.Done done = blind.cast(voter, pair, choice, circumstances, form, clock.instant());
            return new BlindOutcome(counted(done.cast()), done.blind());
        });
    }

    /** Takes the voter's live ballot back; harmless when there is none. */
    public BallotOutcome.Withdrawn withdraw(Voter voter, Subject subject) {
        return nodes.own(() -> counted(store.withdraw(voter, subject, clock.instant())));
    }

    private <T extends BallotOutcome> T counted(CommunityStore.Done<T> done) {
        tallies.apply(done.change());
        if (done.change().isEffective()) {
            nodes.appended();
            judge.announce();
        }
        return done.outcome();
    }

    /** Takes in what other nodes of the site did; whether a tally changed. Called every few seconds where there may be others. */
    public boolean catchUp() {
        judge.announce();
        return nodes.catchUp();
    }

    /** Lets the rules remember the latest ballots that they judged before a start. */
    public void recall() {
        judge.recall();
    }

    /**
     * Lets the rules judge every ballot that they have not seen, however long ago it was cast; those of other nodes when
     * they were taken in since.
     *
     * @return whether any ballot was set aside or released
     */
    public boolean judge() {
        boolean changed = false;
        Judge.Judged judged;
        do {
            // one portion at a time, so that other nodes' ballots can be taken in between
            judged = nodes.own(this::judgeSome);
            changed |= !judged.changes().isEmpty();
        } while (!judged.isAll());
        return changed;
    }

    private Judge.Judged judgeSome() {
        Judge.Judged judged = judge.judgeSome();
        judged.changes().forEach(tallies::apply);
        return judged;
    }

    /**
     * Makes the voter verified by this identity, with all ballots. An identity that has a voter already brings the two
     * together: the voter who asks is the earlier one from now on.
     *
     * @param makers the mail domains of the makers whom a subject is about, as {@link Identities} names them
     */
    public Verification verify(Voter voter, Identity identity, Function<Subject, Set<String>> makers) {
        return nodes.own(() -> {
            CommunityStore.Joined joined = store.verify(voter, identity, makers, clock.instant());
            joined.changes().forEach(tallies::apply);
            return joined.verification();
        });
    }

    /** What {@link #verify} would do now. @param voter empty when the browser never voted */
    public Meeting foresee(Optional<Voter> voter, Identity identity) {
        return store.foresee(voter, identity);
    }

    /** A token for the voter's programs, in the place of an earlier one; empty when the voter is not verified. */
    public Optional<Token> makeToken(Voter voter) {
        Token token = Token.random(random);
        return tokens.replace(voter, token, clock.instant()) ? Optional.of(token) : Optional.empty();
    }

    /** The voter whose token this is. */
    public Optional<Voter> findVoter(Token token) {
        return tokens.find(token);
    }

    /** How many live ballots each rule has set aside, by its key. */
    public Map<String, Integer> countSetAside() {
        return setAside.countByRule();
    }

    /** What rules set aside, in groups: those with appeals first, then the latest. */
    public List<SetAsideGroup> listSetAside(int most) {
        return setAside.listGroups(most);
    }

    /** The ballots of one group, with the appeals; those with one first. */
    public List<OwnBallots.Own> listSetAside(String rule, Subject subject, LocalDate day, int most) {
        return setAside.list(rule, subject, day, most);
    }

    /**
     * Keeps what a voter says against a ballot's being set aside; once for each ballot.
     *
     * @return false when the ballot is not this voter's, not set aside, or was appealed for already
     */
    public boolean appeal(Voter voter, long ballot, String sentence) {
        return setAside.appeal(voter, ballot, sentence, clock.instant());
    }

    /**
     * Lets ballots count again that rules set aside; those that count, or are live no longer, stay as they are. No rule
     * sets them aside again.
     *
     * @return how many
     */
    public int reinstate(List<Long> ballots, String reason, String by) {
        return nodes.own(() -> {
            List<TallyChange> changes = setAside.reinstate(ballots, reason, by, clock.instant());
            changes.forEach(tallies::apply);
            return changes.size();
        });
    }

    /** What the voter said, and how it stands. */
    public OwnBallots ballotsOf(Voter voter) {
        return live.own(voter);
    }

    /** Hands on every live ballot, set aside or not, in the order in which they were cast. */
    public void readLive(Consumer<Ballot> taker) {
        live.readLive(taker);
    }

    /** Every preference that counts, read from the database, which takes about a second for each million. */
    public Preferences preferences() {
        return preferences.read();
    }

    /** The tallies now, with every ballot that was acknowledged before the call. Never waits for the database. */
    public Tallies tallies() {
        return tallies.copy();
    }
}
