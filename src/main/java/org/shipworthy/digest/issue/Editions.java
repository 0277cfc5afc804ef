package org.shipworthy.digest.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.shipworthy.community.Ledger;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.panel.RulingLedger;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

/** The editions of the digest, from the draft to the archive. A draft is sent only after it is approved. */
public final class Editions {

    /** Sorts after every week. */
    private static final String AFTER_ALL = "9";

    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final RulingLedger rulings;
    private final Supplier<Snapshot> snapshots;
    private final Subscriptions subscriptions;
    private final boolean automatic;
    private volatile boolean begun;

    /** @param automatic whether an edition is approved as it is composed, without an editor */
    public Editions(Database database, InstantSource clock, Supplier<Snapshot> snapshots, Subscriptions subscriptions, boolean automatic) {
        this.database = database;
        this.clock = clock;
        this.ledger = new Ledger(database, clock);
        this.rulings = new RulingLedger(database);
        this.snapshots = snapshots;
        this.subscriptions = subscriptions;
        this.automatic = automatic;
    }

    /** Remembers what is published, once, so that the first edition tells what happened from then on. */
    public void begin() {
        if (!begun && !database.read(handle -> new EditionStore(handle).hasBase())) {
            PublishedState now = PublishedState.of(snapshots.get());
            database.writeOnly(handle -> new EditionStore(handle).saveBase(EditionStore.BEFORE_ALL, now));
        }
        begun = true;
    }

    /** Composes the week's edition from what happened since the edition before; a draft of that week is composed anew, with the editor's words. */
    public ComposeOutcome compose(IssueKey key) {
        begin();
        Optional<Edition> standing = find(key).filter(edition -> !edition.isDraft());
        if (standing.isPresent()) {
            return new ComposeOutcome.Standing(standing.get());
        }
        News news = news(key);
        DigestIssue issue = Composer.compose(key, news, heads());
        return issue.isEmpty() ? new ComposeOutcome.NothingHappened() : save(issue, news.now());
    }

    private News news(IssueKey key) {
        PublishedState before = database.read(handle -> new EditionStore(handle).findBaseBefore(key))
                .orElseThrow(() -> new IllegalArgumentException("a later edition than " + key + " was composed"));
        return News.of(before, snapshots.get(), subscriptions.listWatchedPairs());
    }

    private List<ChainHead> heads() {
        return Stream.concat(ledger.listHeads(1).stream().map(ChainHead::of), rulings.findLast().stream().map(ChainHead::of)).toList();
    }

    private ComposeOutcome save(DigestIssue issue, PublishedState now) {
        Instant at = clock.instant();
        return database.write(handle -> {
            EditionStore store = new EditionStore(handle);
            Edits edits = store.lockDraft(issue.key()).map(Edition::edits).orElse(Edits.NONE);
            boolean saved = store.saveDraft(new Edition(issue, edits, Edition.State.DRAFT, at, Optional.empty(), Optional.empty()));
            if (saved) {
                store.saveBase(issue.key().toString(), now);
            }
            if (saved && automatic) {
                store.decide(issue.key(), Edition.State.APPROVED, Optional.empty(), at);
            }
            Edition edition = store.find(issue.key()).orElseThrow();
            return saved ? new ComposeOutcome.Composed(edition) : new ComposeOutcome.Standing(edition);
        });
    }

    public Optional<Edition> find(IssueKey key) {
        return database.read(handle -> new EditionStore(handle).find(key));
    }

    /** The last first. */
    public List<Edition> list(Optional<IssueKey> before, int most) {
        return list(EnumSet.allOf(Edition.State.class), before, most);
    }

    /** Those that are sent or were, the last first. */
    public List<Edition> listApproved(Optional<IssueKey> before, int most) {
        return list(EnumSet.of(Edition.State.APPROVED), before, most);
    }

    private List<Edition> list(Set<Edition.State> states, Optional<IssueKey> before, int most) {
        String end = before.map(IssueKey::toString).orElse(AFTER_ALL);
        return database.read(handle -> new EditionStore(handle).list(states, end, most));
    }

    /** The editor's subject and introduction. Empty, and nothing changed, when it is no draft. */
    public Optional<Edition> reword(IssueKey key, String subject, String introduction) {
        return change(key, edition -> edition.with(edition.edits().withWords(subject, introduction)));
    }

    /** Leaves an item out, or takes it back in. */
    public Optional<Edition> drop(IssueKey key, String item, boolean out) {
        return change(key, edition -> edition.with(edition.edits().dropping(item, out)));
    }

    /** Moves an item up by one place, and the first one of a section with its whole section. */
    public Optional<Edition> raise(IssueKey key, String item) {
        return change(key, edition -> edition.with(edition.edits().raising(edition.composed(), item)));
    }

    private Optional<Edition> change(IssueKey key, UnaryOperator<Edition> change) {
        return database.write(handle -> new EditionStore(handle).change(key, change));
    }

    /** Lets it be sent. False when it is no draft, or everything in it was left out. */
    public boolean approve(IssueKey key, String editor) {
        return find(key).filter(edition -> !edition.issue().isEmpty()).isPresent()
                && decide(key, Edition.State.APPROVED, editor);
    }

    /** Never sends it. What it would have told is not told later. False when it is no draft. */
    public boolean discard(IssueKey key, String editor) {
        return decide(key, Edition.State.DROPPED, editor);
    }

    private boolean decide(IssueKey key, Edition.State state, String editor) {
        return database.write(handle -> new EditionStore(handle).decide(key, state, Optional.of(editor), clock.instant()));
    }
}
