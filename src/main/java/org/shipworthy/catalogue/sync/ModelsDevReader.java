package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Said;

/** The {@code api.json} of models.dev: providers by id, each with its models by id. */
final class ModelsDevReader implements SourceReader {

    private static final String BETWEEN = "|";
    private static final long LONG_CONTEXT = 200_000;

    /** Some sellers' files have other names for what is read from a cache and written to it; a price for a request says no unit. */
    private static final PriceFields PRICES = new PriceFields()
            .and("input", Attribute.PRICE_INPUT)
            .and("output", Attribute.PRICE_OUTPUT)
            .and("cache_input", Attribute.PRICE_CACHE_READ)
            .and("cached_input", Attribute.PRICE_CACHE_READ)
            .and("cache_read", Attribute.PRICE_CACHE_READ)
            .and("cached_write", Attribute.PRICE_CACHE_WRITE)
            .and("cache_write", Attribute.PRICE_CACHE_WRITE)
            .and("reasoning", Attribute.PRICE_REASONING)
            .and("input_audio", Attribute.PRICE_AUDIO_INPUT)
            .and("output_audio", Attribute.PRICE_AUDIO_OUTPUT);

    /** A row, and the key of the row whose values it takes over where it has none of its own. */
    private record Draft(Listing listing, Optional<String> base) {}

    private final Vocabulary vocabulary;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    ModelsDevReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        file.object("$", provider -> readProvider(file, provider));
        drafts.values().stream().map(this::complete).forEach(into::add);
    }

    private void readProvider(JsonFile file, String provider) throws IOException {
        List<Draft> models = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        file.object(provider, field -> {
            switch (field) {
                case "models" -> file.object(provider + ".models", model -> models.add(draft(provider, model, file.row(provider + ".models." + model))));
                case "name", "doc" -> words.put(field, file.text(provider + "." + field));
                default -> file.skip();
            }
            Listings.refuseMore(models.size() + drafts.size(), file, provider);
        });
        Listing.SellerId seller = new Listing.SellerId(provider, Optional.ofNullable(words.get("name")), words.getOrDefault("doc", ""));
        models.forEach(draft -> drafts.put(draft.listing.key(), new Draft(draft.listing.soldBy(seller), draft.base)));
    }

    private Draft draft(String provider, String model, JsonRow row) {
        Listing listing = Listing.of(provider + BETWEEN + model, Listing.SellerId.of(provider), model, said(provider, row))
                .named(row.findName("name")).ofFamily(row.findName("family")).released(row.day("release_date"));
        return new Draft(listing, row.row("extends").flatMap(base -> base.findName("from")).map(from -> from.replaceFirst("/", BETWEEN)));
    }

    private List<Said> said(String provider, JsonRow row) {
        SaidList said = new SaidList(vocabulary.includesPrices(provider));
        row.row("modalities").ifPresent(modalities -> {
            said.modalities(Attribute.INPUTS, modalities.names("input"));
            said.modalities(Attribute.OUTPUTS, modalities.names("output"));
        });
        row.row("limit").ifPresent(limit -> {
            said.count(Attribute.CONTEXT_WINDOW, limit.count("context"));
            said.count(Attribute.MAX_INPUT, limit.count("input"));
            said.count(Attribute.MAX_OUTPUT, limit.count("output"));
        });
        said.flag(Attribute.TOOL_CALLING, row.flag("tool_call"));
        said.flag(Attribute.STRUCTURED_OUTPUT, row.flag("structured_output"));
        said.flag(Attribute.REASONING, row.flag("reasoning"));
        said.flag(Attribute.OPEN_WEIGHTS, row.flag("open_weights"));
        said.day(Attribute.RELEASED, row.day("release_date"));
        said.text(Attribute.KNOWLEDGE_CUTOFF, row.findName("knowledge"));
        said.text(Attribute.STATUS, row.findName("status"));
        row.row("cost").ifPresent(cost -> prices(cost, said));
        return said.list();
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
    }

    /** A base may have a base itself; more than a few are a circle. */
    private Listing complete(Draft draft) {
        Listing listing = draft.listing;
        Optional<String> base = draft.base;
        for (int depth = 0; base.isPresent() && depth < 5; depth++) {
            Draft taken = drafts.get(base.get());
            if (taken == null) {
                break;
            }
            listing = listing.basedOn(taken.listing);
            base = taken.base;
        }
        return listing;
    }
}
