package org.shipworthy.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.shipworthy.community.IdentityStore.Live;
import org.shipworthy.community.rules.SameVoter;
import org.shipworthy.storage.Database;

/**
 * Makes a voter verified, in one transaction. Where the identity has a voter already, the two are one from now on: what
 * the later one said on other subjects becomes ballots of the earlier one, and what it said on the same subjects is set
 * aside.
 */
final class Joining {

    private final Database database;
    private final Handle handle;
    private final Instant now;
    private final Function<Subject, Set<String>> makers;
    private final List<TallyChange> changes = new ArrayList<>();

    /** @param makers the mail domains of the makers whom a subject is about */
    Joining(Database database, Handle handle, Instant now, Function<Subject, Set<String>> makers) {
        this.database = database;
        this.handle = handle;
        this.now = now;
        this.makers = makers;
    }

    static Meeting foresee(Handle handle, Optional<Voter> asking, Identity identity) {
        Optional<Voter> earlier = IdentityStore.findVoter(handle, identity);
        if (earlier.isEmpty()) {
            return Meeting.FIRST;
        }
        return earlier.equals(asking) ? Meeting.SAME
                : asking.filter(voter -> IdentityStore.isVerified(handle, voter)).isPresent() ? Meeting.CHANGED : Meeting.MERGED;
    }

    /** The identity is claimed before the voters are held, so that those who claim it at once wait for each other and for nothing else. */
    Verification join(Voter asking, Identity identity) {
        boolean isFirst = IdentityStore.claim(handle, identity, asking, now);
        Voter voter = IdentityStore.lockVoter(handle, identity);
        Stream.of(asking, voter).map(Voter::id).distinct().sorted().forEach(id -> database.hold(handle, id));
        boolean wasVerified = IdentityStore.isVerifiedBesides(handle, asking, identity);
        if (isFirst) {
            verify(asking, wasVerified, identity);
        } else if (!wasVerified && !voter.equals(asking)) {
            merge(asking, voter);
        }
        return new Verification(voter, IdentityStore.choices(handle, voter));
    }

    List<TallyChange> changes() {
        return changes;
    }

    private void verify(Voter voter, boolean wasVerified, Identity identity) {
        for (Live ballot : IdentityStore.listLive(handle, voter)) {
            Tally.Cell cell = ballot.row().live().orElseThrow();
            boolean interested = cell.footing().interested() || makers.apply(ballot.subject()).contains(identity.domain());
            IdentityStore.markInterested(handle, ballot.ballot(), interested);
            changes.add(new TallyChange(ballot.subject(), Optional.of(new Tally.Cell(cell.choice(), cell.footing().verified(wasVerified))),
                    Optional.of(new Tally.Cell(cell.choice(), cell.footing().interested(interested)))));
        }
    }

    private void merge(Voter later, Voter earlier) {
        Set<Subject> known = IdentityStore.listLive(handle, earlier).stream().map(Live::subject).collect(Collectors.toSet());
        for (Live ballot : IdentityStore.listLive(handle, later)) {
            Tally.Cell cell = ballot.row().live().orElseThrow();
            if (cell.footing().setAside().isPresent()) {
                continue;
            }
            if (known.contains(ballot.subject())) {
                MarkStore.setAside(handle, ballot.ballot(), new SameVoter(), now).ifPresent(changes::add);
            } else {
                move(ballot, cell, later, earlier);
            }
        }
    }

    private void move(Live ballot, Tally.Cell cell, Voter from, Voter to) {
        Circumstances circumstances = new Circumstances(IdentityStore.network(handle, ballot.ballot()), cell.footing().blind(), makers.apply(ballot.subject()), Optional.empty());
        changes.add(CommunityStore.withdraw(handle, from, ballot.subject(), now).change());
        CommunityStore.Done<BallotOutcome> moved = CommunityStore.cast(handle, to, ballot.subject(), cell.choice(), circumstances, now);
        changes.add(moved.change());
        // nobody voted here: many at once are no haste
        moved.ballot().ifPresent(id -> CastBallotStore.claimUnjudged(handle, List.of(id)));
    }
}
