package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.CostWords;

/** What would change an answer, in words. */
final class FlipWords {

    private FlipWords() {}

    static String of(Flip flip) {
        return switch (flip) {
            case Flip.OfPrice price -> price(price);
            case Flip.OfBill bill -> "if the bill of " + bill.tool().name() + " (" + bill.offer().name() + ") " + (bill.falls() ? "fell" : "rose")
                    + " from " + amount(CostWords.amount(bill.now())) + " to " + CostWords.amount(bill.to()) + " a month";
            case Flip.OfRulings rulings -> rulings(rulings.changes());
            case Flip.OfVoters voters -> "if " + voters.more() + " more verified " + (voters.more() == 1 ? "reader" : "readers") + " preferred "
                    + (voters.becomes() instanceof Answer.Pick(Tool tool) && tool.equals(voters.preferred()) ? "it" : voters.preferred().name())
                    + " to " + voters.over().name();
        };
    }

    private static String price(Flip.OfPrice flip) {
        String unit = flip.unit().label().toLowerCase(Locale.ROOT);
        return "if the " + unit + " price of " + flip.tool().name() + " (" + flip.offer().name() + ") " + (flip.falls() ? "fell" : "rose")
                + " from " + amount(flip.now().toString()) + " to " + flip.to() + " " + flip.unit().per();
    }

    /** The currency stands once. */
    private static String amount(String money) {
        return money.substring(0, money.indexOf(' '));
    }

    private static String rulings(List<Flip.OfRulings.Change> changes) {
        String how = changes.stream().map(Flip.OfRulings.Change::tool).distinct()
                .flatMap(tool -> List.of(Ruling.values()).stream().map(ruling -> said(changes, tool, ruling))).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        return changes.size() == 1 ? "if " + how : "if " + English.number(changes.size()) + " rulings changed: " + how;
    }

    private static String said(List<Flip.OfRulings.Change> changes, Tool tool, Ruling ruling) {
        List<String> lenses = new ArrayList<>(changes.stream().filter(change -> change.tool().equals(tool) && change.to() == ruling)
                .map(change -> "the " + change.lens().name()).toList());
        return lenses.isEmpty() ? "" : English.list(lenses) + " said " + ruling.key() + " to " + tool.name();
    }
}
