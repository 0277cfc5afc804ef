package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;

/** Tools that do not exist, in one category, with facts, prices and reviews of every kind: the same number gives the same tools. */
final class ManyTools {

    private final Random random;

    private ManyTools(long seed) {
        random = new Random(seed);
    }

    static Snapshot snapshot(int tools, long seed) {
        ManyTools many = new ManyTools(seed);
        List<Tool> made = IntStream.range(0, tools).mapToObj(many::tool).toList();
        List<Review> reviews = new ArrayList<>();
        made.stream().limit(tools / 5).forEach(tool -> reviews.addAll(many.reviews(tool)));
        return Cast.snapshot(made, reviews);
    }

    private Tool tool(int i) {
        List<Claim> claims = new ArrayList<>();
        add(claims, Attribute.TOOL_CALLING, new Value.Flag(random.nextBoolean()));
        add(claims, Attribute.OPEN_WEIGHTS, new Value.Flag(random.nextBoolean()));
        add(claims, Attribute.CONTEXT_WINDOW, new Value.Count(BigDecimal.valueOf(8_000L << random.nextInt(8))));
        add(claims, Attribute.INPUTS, new Value.Terms(random.nextBoolean() ? List.of("text") : List.of("text", "image")));
        List<Offer> offers = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::offer).toList();
        String slug = "tool-" + i;
        return new Tool(new Slug(slug), slug, Cast.MAKER, Cast.MODELS, "A line", "Some words.", Entry.PAID, "Paid.", Cast.TODAY,
                List.of(), List.of(), List.of(), Facts.resolve(claims, Cast.TODAY), offers);
    }

    /** One claim in five is missing. */
    private void add(List<Claim> claims, Attribute attribute, Value value) {
        if (random.nextInt(5) > 0) {
            claims.add(Cast.claim(attribute, value));
        }
    }

    private Offer offer(int i) {
        List<Claim> prices = new ArrayList<>();
        add(prices, Attribute.PRICE_INPUT, usd(0.02 + random.nextDouble() * 5));
        add(prices, Attribute.PRICE_OUTPUT, usd(0.1 + random.nextDouble() * 20));
        add(prices, Attribute.PRICE_CACHE_READ, usd(0.01 + random.nextDouble()));
        return offer("offer-" + i, OfferKind.API, prices);
    }

    static Offer offer(String id, OfferKind kind, List<Claim> prices) {
        return new Offer(new Slug(id), kind, id, "Seller", Optional.empty(), Optional.empty(), Facts.resolve(prices, Cast.TODAY));
    }

    private static Value usd(double amount) {
        return new Value.Amount(Money.usd(BigDecimal.valueOf(amount).setScale(3, RoundingMode.HALF_UP).toPlainString()));
    }

    private List<Review> reviews(Tool tool) {
        return Cast.reviews(tool.slug().value(), IntStream.range(0, 4).mapToObj(lens -> random.nextBoolean() ? Ruling.SHIP : Ruling.SKIP).toArray(Ruling[]::new));
    }
}
