package org.shipworthy.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.sync.Fetches;
import org.shipworthy.catalogue.sync.Inbox;
import org.shipworthy.catalogue.sync.InboxOutcome;
import org.shipworthy.catalogue.sync.Sync;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.BallotOutcome;
import org.shipworthy.community.BlindOutcome;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Community;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Identity;
import org.shipworthy.community.Ledger;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Verification;
import org.shipworthy.community.Voter;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.RulingLedger;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;
import org.shipworthy.storage.StorageSettings;

/** The site's data, open: what is published, and every verb that changes it. What a verb did is published when it returns; ballots in a rush, within a second. */
public final class Site implements AutoCloseable {

    /** At least so long between two rankings. */
    public static final Duration BETWEEN_RANKINGS = Duration.ofSeconds(5);

    private final Database database;
    private final Path folder;
    private final InstantSource clock;
    private final ContentPacks packs;
    private final Community community;
    private final Inbox inbox;
    private final Publisher publisher;
    private final Ledger ledger;
    private final RulingLedger rulings;
    private final Decay decay;
    private final Counting counting;
    private final Draws draws;
    private final Identities identities;
    private final MakerDomains makers;

    private Site(Database database, Path folder, InstantSource clock, Decay decay) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
        this.packs = new ContentPacks(database, clock);
        packs.importStarterPackIntoEmpty();
        this.community = new Community(database, clock);
        this.inbox = new Inbox(database, clock, new Revisions());
        this.publisher = new Publisher(database, community, clock);
        this.ledger = new Ledger(database, clock);
        this.rulings = new RulingLedger(database);
        this.decay = decay;
        this.counting = new Counting(database, community, publisher, ledger, clock, decay);
        this.draws = new Draws(counting::ranker, clock);
        this.identities = new Identities(new Secrets(database).getOrCreate("voter-identities"));
        this.makers = new MakerDomains(identities);
    }

    /**
     * Opens the database, loads the starter content into an empty one, and publishes.
     *
     * @throws org.shipworthy.storage.StorageException when the data cannot be used; its message is for an operator
     */
    public static Site open(StorageSettings settings, InstantSource clock) {
        return open(settings, clock, Decay.NONE);
    }

    /** The same, with rankings in which older ballots weigh less. */
    public static Site open(StorageSettings settings, InstantSource clock, Decay decay) {
        Database database = Database.open(settings);
        try {
            return new Site(database, settings.folder(), clock, decay);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What is published now. Never waits. */
    public Snapshot snapshot() {
        return publisher.snapshot();
    }

    /** The day in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What is computed from tools and reviews each time before they are published, so that whoever asks for it never waits. */
    public <T> Derived<T> derive(BiFunction<Shelf, Bench, T> computation) {
        Derived<T> derived = new Derived<>(computation);
        publisher.derive(derived);
        return derived;
    }

    /** From now on rankings are worked out in the background after ballots changed, and ballots are chained; once. */
    public void keepCounting() {
        counting.start();
    }

    /** Every ballot that was ever cast, chained. */
    public Ledger ledger() {
        return ledger;
    }

    /** Every ruling that was ever published, chained. */
    public RulingLedger rulings() {
        return rulings;
    }

    /** For files that can be made again. */
    public Path folder() {
        return folder;
    }

    /** How much less older ballots weigh in the rankings. */
    public Decay decay() {
        return decay;
    }

    /** Lets the rules judge every ballot so far, and publishes what they set aside. */
    public void judge() {
        counting.judge();
    }

    /** What names the identities of this site's voters. */
    public Identities identities() {
        return identities;
    }

    private Set<String> makers(Subject subject) {
        return makers.of(subject, snapshot().shelf());
    }

    /** Works out and publishes the rankings of all ballots so far; slow where they are many. */
    public void rank() {
        counting.rank();
    }

    /** Draws the voters of a published ranking again, 1,000 times, which may take seconds. */
    public DrawnRanking draw(BallotFilter filter) {
        return draws.draw(snapshot().rankings(), filter);
    }

    /** What was drawn already of a ranking that is published now. */
    public Optional<DrawnRanking.Drawn> findDrawn(BallotFilter filter) {
        return draws.find(snapshot().rankings(), filter);
    }

    /** For the features that keep data of their own and publish nothing. */
    public Database database() {
        return database;
    }

    /** What asks the servers of sources; what it records is published within a second. */
    public Fetches fetches(SyncSettings settings) {
        return new Fetches(database, clock, sync(settings), settings);
    }

    /** What takes files of sources in; what it records is published within a second. */
    public Sync sync(SyncSettings settings) {
        return new Sync(database, clock, new Revisions(), settings);
    }

    /** What sources said that waits for an editor, and what became of it; to be read here, and decided by the verbs below. */
    public Inbox inbox() {
        return inbox;
    }

    /** {@link Inbox#approve}, published when it returns. */
    public InboxOutcome approve(long id, Optional<Slug> as, String by) {
        return published(inbox.approve(id, as, by));
    }

    /** {@link Inbox#approveAll}, published when it returns. */
    public List<InboxOutcome> approveAll(List<Long> ids, String by) {
        return published(inbox.approveAll(ids, by));
    }

    /** {@link Inbox#rejectAll}, published when it returns. */
    public List<InboxOutcome> rejectAll(List<Long> ids, String by) {
        return published(inbox.rejectAll(ids, by));
    }

    /** {@link Inbox#correct}. */
    public InboxOutcome correct(Feed feed, String key, Slug tool) {
        return inbox.correct(feed, key, tool);
    }

    private <T> T published(T outcome) {
        publisher.publishRecorded();
        return outcome;
    }

    public ImportOutcome importPack(Path folder) {
        ImportOutcome outcome = packs.importFrom(folder);
        publisher.publishRecorded();
        return outcome;
    }

    /** Writes what is published as a content pack into a folder that is new, empty, or a content pack already. */
    public ExportOutcome exportPack(Path folder) {
        return PackExport.write(snapshot(), folder);
    }

    /** @throws IllegalArgumentException when the choice does not fit the subject */
    public BallotOutcome cast(Voter voter, Subject subject, Choice choice, Circumstances circumstances) {
        BallotOutcome outcome = community.cast(voter, subject, choice, circumstances.about(makers(subject)));
        publisher.publishTallies();
        return outcome;
    }

    /** Casts a preference that was made without names. @param form names the form, of which only the first ballot counts as blind */
    public BlindOutcome castBlind(Voter voter, Subject.OfPair pair, Choice choice, Circumstances circumstances, String form) {
        BlindOutcome outcome = community.castBlind(voter, pair, choice, circumstances.about(makers(pair)), form);
        publisher.publishTallies();
        return outcome;
    }

    /** Takes the voter's live ballot back; harmless when there is none. */
    public BallotOutcome withdraw(Voter voter, Subject subject) {
        BallotOutcome outcome = community.withdraw(voter, subject);
        publisher.publishTallies();
        return outcome;
    }

    /** Makes the voter verified by this identity, with all ballots; who the voter is from now on, and what they said. */
    public Verification verify(Voter voter, Identity identity) {
        Verification verification = community.verify(voter, identity, this::makers);
        publisher.publishTallies();
        return verification;
    }

    /** {@link Community#reinstate}, published when it returns. */
    public int reinstate(List<Long> ballots, String reason, String by) {
        int count = community.reinstate(ballots, reason, by);
        publisher.publishTallies();
        return count;
    }

    /** The ballots themselves, for whoever counts them otherwise than the tallies do. */
    public Community community() {
        return community;
    }

    @Override
    public void close() {
        counting.close();
        publisher.close();
        database.close();
    }
}
