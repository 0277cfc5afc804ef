package org.shipworthy.catalogue.sync;

import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;

/** The prices of a models.dev row, for a million tokens, and those of its faster ways of being served. */
final class ModelsDevPrices {

    static final long LONG_CONTEXT = 200_000;

    /** Some sellers' files have other names for what is read from a cache and written to it. */
    private static final PriceFields PRICES = new PriceFields()
            .and("input", Attribute.PRICE_INPUT)
            .and("output", Attribute.PRICE_OUTPUT)
            .and("cached", Attribute.PRICE_CACHE_READ)
            .and("cached_read", Attribute.PRICE_CACHE_READ)
            .and("cache_input", Attribute.PRICE_CACHE_READ)
            .and("cached_input", Attribute.PRICE_CACHE_READ)
            .and("cache_read", Attribute.PRICE_CACHE_READ)
            .and("cached_write", Attribute.PRICE_CACHE_WRITE)
            .and("cache_write", Attribute.PRICE_CACHE_WRITE)
            .and("reasoning", Attribute.PRICE_REASONING)
            .and("input_audio", Attribute.PRICE_AUDIO_INPUT)
            .and("output_audio", Attribute.PRICE_AUDIO_OUTPUT)
            .and("citation", Attribute.PRICE_CITATION);

    /** For a thousand searches: only a seller that searches has it, and LiteLLM says the same of one. */
    private static final String SEARCHES = "request";

    private static final Set<String> NO_PRICES = Set.of("tier", "tiers", "context_over_200k", SEARCHES);

    private ModelsDevPrices() {}

    static void say(JsonRow row, SaidList said) {
        row.row("cost").ifPresent(cost -> prices(cost, said));
        row.rowIfOne("experimental").flatMap(experimental -> experimental.row("modes")).ifPresent(modes -> modes(modes, said));
    }

    private static void prices(JsonRow cost, SaidList said) {
        prices(cost, Conditions.NONE, said);
        cost.row("context_over_200k").ifPresent(above -> prices(above, Conditions.above(LONG_CONTEXT), said));
        for (JsonRow tier : cost.rows("tiers")) {
            tier.row("tier").flatMap(range -> range.count("size"))
                    .ifPresent(size -> prices(tier, Conditions.above(size.longValueExact()), said));
        }
    }

    private static void prices(JsonRow cost, Conditions conditions, SaidList said) {
        PRICES.of(cost, (field, attribute) -> said.price(attribute, conditions, cost.amount(field)));
        said.priceOfThousand(Attribute.PRICE_SEARCH, conditions, cost.amount(SEARCHES));
        cost.names().stream().filter(field -> PRICES.find(field).isEmpty() && !NO_PRICES.contains(field)).forEach(field -> said.unread("cost." + field));
    }

    /** Faster ways of being served. What a request has to say for one tells which it is. */
    private static void modes(JsonRow modes, SaidList said) {
        for (String name : modes.names()) {
            JsonRow mode = modes.row(name).orElseThrow();
            Optional<JsonRow> request = mode.row("provider").flatMap(provider -> provider.row("body"));
            Optional<Conditions.Mode> known = request.flatMap(ModelsDevPrices::mode);
            mode.row("cost").ifPresent(cost -> known.ifPresentOrElse(
                    way -> prices(cost, Conditions.NONE.in(way), said),
                    () -> said.unread("modes." + name + ".cost")));
        }
    }

    private static Optional<Conditions.Mode> mode(JsonRow request) {
        if (request.findName("service_tier").filter("priority"::equals).isPresent()) {
            return Optional.of(Conditions.Mode.PRIORITY);
        }
        return request.findName("speed").filter("fast"::equals).map(fast -> Conditions.Mode.FAST);
    }
}
