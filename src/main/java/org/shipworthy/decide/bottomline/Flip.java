package org.shipworthy.decide.bottomline;

import java.util.List;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Money;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.RateUnit;

/** The smallest change of one kind that changes the answer; half of it does not. */
public sealed interface Flip {

    /** What the answer is then. */
    Answer becomes();

    /** The price of one unit at one offer falls or rises to an amount. */
    record OfPrice(Tool tool, Offer offer, RateUnit unit, Money now, Money to, Answer becomes) implements Flip {

        boolean falls() {
            return to.amount().compareTo(now.amount()) < 0;
        }
    }

    /** Every price of an offer falls or rises in proportion, so that a month costs an amount. */
    record OfBill(Tool tool, Offer offer, Money now, Money to, Answer becomes) implements Flip {

        boolean falls() {
            return to.amount().compareTo(now.amount()) < 0;
        }
    }

    /** Lenses rule the other way. */
    record OfRulings(List<Change> changes, Answer becomes) implements Flip {

        public record Change(Lens lens, Tool tool, Ruling to) {}

        public OfRulings {
            changes = List.copyOf(changes);
        }
    }

    /** More readers prefer one tool of a pair. */
    record OfVoters(Tool preferred, Tool over, long more, Answer becomes) implements Flip {}

    /** A clause that begins with "if". */
    default String words() {
        return FlipWords.of(this);
    }

    /** {@code It would be too close to call if the Builder said skip to Gemma 3n.} */
    default String sentence() {
        return AnswerWords.then(becomes()) + " " + words() + ".";
    }

    /** A word for programs: {@code price}, {@code bill}, {@code rulings}, {@code voters}. */
    default String key() {
        return switch (this) {
            case OfPrice price -> "price";
            case OfBill bill -> "bill";
            case OfRulings rulings -> "rulings";
            case OfVoters voters -> "voters";
        };
    }
}
