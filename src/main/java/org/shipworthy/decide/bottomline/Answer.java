package org.shipworthy.decide.bottomline;

import java.util.List;
import org.shipworthy.catalogue.Tool;

/** What a comparison comes to. */
public sealed interface Answer {

    /** One tool is ahead of every other by more than what is too close to call. */
    record Pick(Tool tool) implements Answer {}

    /** @param tools those that the evidence does not tell apart, in the order of the comparison */
    record TooClose(List<Tool> tools) implements Answer {
        public TooClose {
            tools = List.copyOf(tools);
        }
    }

    /** @param missing what would have to be known, a sentence without its full stop for each */
    record NotEnough(List<String> missing) implements Answer {
        public NotEnough {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The tools do different work, so that neither stands in for the other.
     *
     * @param reason a sentence without its full stop
     */
    record Incomparable(String reason) implements Answer {}

    /** As a list says it: {@code ship with Gemma 3n}. */
    default String words() {
        return AnswerWords.inAList(this);
    }

    /** A word for programs: {@code pick}, {@code too-close}, {@code not-enough}, {@code incomparable}. */
    default String key() {
        return switch (this) {
            case Pick pick -> "pick";
            case TooClose close -> "too-close";
            case NotEnough less -> "not-enough";
            case Incomparable different -> "incomparable";
        };
    }
}
