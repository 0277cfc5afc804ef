package org.shipworthy.decide.bottomline;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Tool;

/**
 * The tool in front against the one that comes closest to it.
 *
 * @param contributions one for each kind of evidence; those that speak for the favoured tool are above zero
 * @param total         their sum
 * @param rivalEnds     whether the rival is deprecated, or will be soon
 */
public record Duel(Tool favoured, Tool rival, List<Contribution> contributions, Points total, Certainty certainty,
                   boolean rivalEnds) {

    public Duel {
        contributions = List.copyOf(contributions);
        if (contributions.stream().map(Contribution::counts).reduce(Points.ZERO, Points::plus).hundredths() != total.hundredths()) {
            throw new IllegalArgumentException("the contributions do not add up to " + total);
        }
    }

    /** What of the evidence is old. */
    public List<String> stale() {
        return contributions.stream().map(Contribution::block)
                .flatMap(block -> block instanceof EvidenceBlock.Speaks speaks ? speaks.stale().stream() : Stream.empty()).toList();
    }
}
