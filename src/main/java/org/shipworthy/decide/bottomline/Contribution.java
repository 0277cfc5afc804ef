package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;

/**
 * What one kind of evidence adds to the answer.
 *
 * @param factor what its points are multiplied with
 * @param counts the points times the factor, to the hundredth; zero when it is silent
 */
public record Contribution(EvidenceBlock block, BigDecimal factor, Points counts) {

    static Contribution of(EvidenceBlock block, Weights weights) {
        int factor = weights.factor(block.kind());
        Points counts = switch (block) {
            case EvidenceBlock.Speaks speaks -> speaks.points().times(factor);
            case EvidenceBlock.Silent silent -> Points.ZERO;
        };
        return new Contribution(block, BigDecimal.valueOf(factor, 2), counts);
    }
}
