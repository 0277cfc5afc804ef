package org.shipworthy.decide;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;

/**
 * What could stand in for a tool whose editors named nothing, found by {@link #RULE}. Made once for each publication; finding
 * looks at a fixed number of tools.
 */
public final class Substitutes {

    /** The rule in words, as pages show it. */
    public static final String RULE = "No editor named any. These are tools of the same category by other makers, whose usual price for output is within a factor "
            + "of two and which accept at least the same kinds of input; those that most sellers offer come first, one of each maker.";

    private static final int MOST = 3;
    private static final int MOST_LOOKED_AT = 120;
    private static final BigDecimal FACTOR = BigDecimal.TWO;

    private final Map<Category, List<Priced>> byPrice = new HashMap<>();
    private final Map<Slug, Integer> places = new HashMap<>();

    /** @param input and output: the middle one of what sellers ask for a million tokens, in USD */
    private record Priced(Tool tool, BigDecimal input, BigDecimal output) {}

    /** @param reason why it could stand in, in one sentence */
    public record Substitute(Tool tool, String reason) {}

    public Substitutes(Shelf shelf) {
        shelf.tools().stream().flatMap(tool -> priced(tool).stream()).collect(groupingBy(priced -> priced.tool().category())).forEach((category, all) -> {
            List<Priced> sorted = all.stream().sorted(comparing(Priced::output)).toList();
            byPrice.put(category, sorted);
            for (int i = 0; i < sorted.size(); i++) {
                places.put(sorted.get(i).tool().slug(), i);
            }
        });
    }

    private static Optional<Priced> priced(Tool tool) {
        Optional<BigDecimal> input = usual(tool, Attribute.PRICE_INPUT);
        Optional<BigDecimal> output = usual(tool, Attribute.PRICE_OUTPUT);
        return input.isPresent() && output.isPresent() ? Optional.of(new Priced(tool, input.get(), output.get())) : Optional.empty();
    }

    /** What is listed at zero is a trial or part of a subscription, and says nothing of the price. */
    private static Optional<BigDecimal> usual(Tool tool, Attribute attribute) {
        List<BigDecimal> asked = tool.offers().stream()
                .flatMap(offer -> offer.prices().find(attribute).stream())
                .flatMap(fact -> fact.value() instanceof Value.Amount(Money money) ? Stream.of(money) : Stream.empty())
                .filter(money -> !money.isZero() && money.currency().getCurrencyCode().equals("USD"))
                .map(Money::amount)
                .sorted()
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() / 2));
    }

    /** Those that most sellers offer first; empty where nothing is known of the tool's price. */
    public List<Substitute> of(Tool tool) {
        Integer place = places.get(tool.slug());
        if (place == null) {
            return List.of();
        }
        List<Priced> sorted = byPrice.get(tool.category());
        Priced own = sorted.get(place);
        List<Priced> near = new ArrayList<>(sorted.subList(Math.max(0, place - MOST_LOOKED_AT / 2), Math.min(sorted.size(), place + MOST_LOOKED_AT / 2)));
        Set<Maker> makers = new HashSet<>();
        return near.stream()
                .filter(other -> !other.tool().maker().equals(tool.maker()) && isNear(own.output(), other.output()) && accepts(other.tool(), tool))
                .filter(other -> other.tool().fact(Attribute.DEPRECATED_ON).isEmpty() && other.tool().fact(Attribute.STATUS).isEmpty())
                .sorted(comparing((Priced other) -> -other.tool().offers().size()).thenComparing(other -> other.tool().slug()))
                .filter(other -> makers.add(other.tool().maker()))
                .limit(MOST)
                .map(other -> new Substitute(other.tool(), reason(own, other)))
                .toList();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.max(other).compareTo(one.min(other).multiply(FACTOR)) <= 0;
    }

    private static boolean accepts(Tool other, Tool tool) {
        return inputs(other).containsAll(inputs(tool));
    }

    private static Set<String> inputs(Tool tool) {
        return tool.fact(Attribute.INPUTS).map(Fact::value).filter(Value.Terms.class::isInstance)
                .map(value -> Set.copyOf(((Value.Terms) value).terms())).orElse(Set.of());
    }

    private static String reason(Priced own, Priced other) {
        String prices = "Usually " + amount(other.input()) + " USD for a million tokens in and " + amount(other.output()) + " out, beside "
                + amount(own.input()) + " and " + amount(own.output());
        return context(other.tool()).flatMap(theirs -> context(own.tool())
                .map(ours -> prices + "; a context window of " + theirs + " tokens beside " + ours + ".")).orElse(prices + ".");
    }

    private static String amount(BigDecimal usd) {
        BigDecimal plain = usd.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    private static Optional<String> context(Tool tool) {
        return tool.fact(Attribute.CONTEXT_WINDOW).map(Fact::value).filter(Value.Count.class::isInstance)
                .map(value -> ValueWords.count(((Value.Count) value).count()));
    }
}
