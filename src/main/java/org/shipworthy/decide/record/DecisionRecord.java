package org.shipworthy.decide.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as it was made. Everything in it is text or whole numbers, so that the same record always has the same bytes;
 * days are ISO dates.
 *
 * @param format      of the record and of its Markdown; see {@link #FORMAT}
 * @param question    in one sentence
 * @param brief       as the address of {@code /decide} has it
 * @param constraints the brief in words
 * @param team        what people who keep the brief together added; {@link Team#NONE} when one reader asks alone
 * @param decidedBy   may be empty
 * @param lookAgainOn when the evidence should be read again
 * @param rule        by which it was computed, in words, with its version
 * @param options     the best, in order; at most {@link #MOST_OPTIONS}
 * @param leftOut     the tools that failed a must-have; at most {@link #MOST_LEFT_OUT}
 * @param considered  how many tools there were
 */
public record DecisionRecord(int format, String question, String brief, List<Constraint> constraints, Team team, String decidedOn, String decidedBy,
                             String lookAgainOn, String rule, Outcome outcome, List<Option> options, List<LeftOut> leftOut, int considered) {

    public static final int FORMAT = 1;
    static final int MOST_OPTIONS = 10;
    static final int MOST_LEFT_OUT = 60;

    /** One line of the brief. */
    public record Constraint(String label, String text) {}

    /**
     * @param pick the slug of the tool that is chosen; empty when the evidence does not choose
     * @param sure how sure; empty when nothing can be said
     * @param flips what would change it, a sentence for each
     */
    public record Outcome(String answer, String pick, String sure, List<String> flips) {
        public Outcome {
            flips = List.copyOf(flips);
        }
    }

    /**
     * A tool that was ranked.
     *
     * @param tool  its slug
     * @param sure  whether it is known to meet every must-have
     * @param score out of 100
     * @param month what a month of the workload costs, exactly, with its currency; empty when that is not known
     * @param price the cost in words, or why it is not known
     */
    public record Option(String tool, String name, boolean sure, int score, String panel, List<Ruled> rulings, String community, String month,
                         String price, List<Relied> facts) {
        public Option {
            rulings = List.copyOf(rulings);
            facts = List.copyOf(facts);
        }
    }

    /** What a lens ruled, and when it wrote so. */
    public record Ruled(String lens, String ruling, String written) {}

    /**
     * A fact that was relied on, or missed.
     *
     * @param asked   what was asked of the tool; {@code price} for a price of its cost
     * @param outcome met, failed or unknown; empty for a price
     * @param source  empty when no source speaks of it
     * @param read    the day on which the source was read
     */
    public record Relied(String asked, String outcome, String fact, String source, String read) {}

    public record LeftOut(String tool, String name, List<Relied> facts, String reason) {
        public LeftOut {
            facts = List.copyOf(facts);
        }
    }

    public DecisionRecord {
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
        leftOut = List.copyOf(leftOut);
        LocalDate.parse(decidedOn);
        LocalDate.parse(lookAgainOn);
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public String hash() {
        return RecordJson.hash(this);
    }
}
