package org.shipworthy.decide.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.kernel.Fault;

/**
 * What comes of a brief in a snapshot.
 *
 * @param ranked   best first: those that are known to meet every must-have, then those of which something is unknown
 * @param excluded by name
 * @param bottomLine among the best that are equally sure; empty when there are not two
 * @param misses   nearest first
 */
public record Answer(Brief brief, LocalDate day, List<Ranked> ranked, List<Excluded> excluded,
                     Optional<BottomLine> bottomLine, List<Sensitivity> sensitivities, List<NearMiss> misses) {

    public Answer {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
        sensitivities = List.copyOf(sensitivities);
        misses = List.copyOf(misses);
    }

    /** What became of a question. */
    public sealed interface Result {

        record Answered(Answer answer) implements Result {}

        /** It names what is not listed here. */
        record Refused(List<Fault> faults) implements Result {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** The tools that are known to meet every must-have. */
    public List<Ranked> sure() {
        return ranked.stream().filter(Ranked::isSure).toList();
    }

    /** The tools of which some must-have is unknown. */
    public List<Ranked> unsure() {
        return ranked.stream().filter(one -> !one.isSure()).toList();
    }

    public Optional<Ranked> first() {
        return ranked.stream().findFirst();
    }

    public int considered() {
        return ranked.size() + excluded.size();
    }
}
