package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Said;

/** The {@code api.json} of models.dev: providers by id, each with its models by id. */
final class ModelsDevReader implements SourceReader {

    private static final String BETWEEN = "|";

    /** What a row that takes over another's values may leave out of them. */
    private static final Map<String, Predicate<Said.Thing>> OMITTED = Map.of(
            "structured_output", thing -> thing.attribute() == Attribute.STRUCTURED_OUTPUT,
            "limit.input", thing -> thing.attribute() == Attribute.MAX_INPUT,
            "cost.cache_read", thing -> thing.attribute() == Attribute.PRICE_CACHE_READ,
            "cost.context_over_200k", thing -> thing.conditions().aboveTokens() == ModelsDevPrices.LONG_CONTEXT,
            "experimental", thing -> thing.conditions().mode() != Conditions.Mode.STANDARD,
            "experimental.modes.fast", thing -> thing.conditions().mode() != Conditions.Mode.STANDARD);

    /** A row, and the key of the row whose values it takes over where it has none of its own, except some. */
    private record Draft(Listing listing, Optional<String> base, List<String> omitted) {

        boolean takes(Said.Thing thing) {
            return omitted.stream().map(OMITTED::get).noneMatch(rule -> rule != null && rule.test(thing));
        }
    }

    private final Vocabulary vocabulary;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    ModelsDevReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        file.object("$", provider -> readProvider(file, provider, into));
        drafts.values().stream().map(this::complete).forEach(into::add);
    }

    private void readProvider(JsonFile file, String provider, Listings into) throws IOException {
        List<Draft> models = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        file.object(provider, field -> {
            switch (field) {
                case "models" -> file.object(provider + ".models", model -> models.add(draft(provider, model, file.row(provider + ".models." + model), into)));
                case "name", "doc" -> words.put(field, file.text(provider + "." + field));
                default -> file.skip();
            }
            Listings.refuseMore(models.size() + drafts.size(), file, provider);
        });
        Listing.SellerId seller = new Listing.SellerId(provider, Optional.ofNullable(words.get("name")), words.getOrDefault("doc", ""));
        models.forEach(draft -> drafts.put(draft.listing.key(), new Draft(draft.listing.soldBy(seller), draft.base, draft.omitted)));
    }

    private Draft draft(String provider, String model, JsonRow row, Listings into) {
        SaidList said = said(provider, row);
        into.leaveUnread(said.unread());
        Listing listing = Listing.of(provider + BETWEEN + model, Listing.SellerId.of(provider), model, said.list())
                .named(row.findName("name")).ofFamily(row.findName("family")).released(row.day("release_date"));
        Optional<JsonRow> base = row.row("extends");
        return new Draft(listing, base.flatMap(other -> other.findName("from")).map(from -> from.replaceFirst("/", BETWEEN)),
                base.map(other -> other.names("omit")).orElse(List.of()));
    }

    private SaidList said(String provider, JsonRow row) {
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
        ModelsDevPrices.say(row, said);
        return said;
    }

    /** A base may have a base itself; more than a few are a circle. */
    private Listing complete(Draft draft) {
        Listing listing = draft.listing;
        Predicate<Said.Thing> takes = draft::takes;
        Optional<Draft> base = draft.base.map(drafts::get);
        for (int depth = 0; base.isPresent() && depth < 5; depth++) {
            listing = listing.basedOn(base.get().listing, takes);
            takes = takes.and(base.get()::takes);
            base = base.get().base.map(drafts::get);
        }
        return listing;
    }
}
