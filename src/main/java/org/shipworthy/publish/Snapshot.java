package org.shipworthy.publish;

import java.time.Instant;
import java.util.List;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;
import org.shipworthy.panel.Bench;

/**
 * Everything that is published, at one moment.
 *
 * @param version     grows with every publication of this process
 * @param publishedAt when this version was made
 * @param rankings    worked out from time to time, so they may be older than the tallies
 */
public record Snapshot(long version, Instant publishedAt, Shelf shelf, Bench bench, Tallies tallies, Rankings rankings, List<Correction> corrections) {

    public Snapshot {
        corrections = List.copyOf(corrections);
    }

    /** The same with other tools, to ask what would be if. */
    public Snapshot withShelf(Shelf other) {
        return new Snapshot(version, publishedAt, other, bench, tallies, rankings, corrections);
    }
}
