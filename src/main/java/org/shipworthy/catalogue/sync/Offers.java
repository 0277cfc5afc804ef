package org.shipworthy.catalogue.sync;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.kernel.Slug;

/**
 * Finds the offer that a listing belongs to. One seller's listings of a tool are one offer, unless they are served in
 * another region or way, or are older versions at another price.
 */
final class Offers {

    /** Servings that are no offers of their own. */
    private static final Set<String> MODES = Set.of("thinking", "cloud");

    private final Vocabulary vocabulary;
    private final Map<Slug, List<ListedOffer>> byTool = new HashMap<>();
    private final Map<ListedOffer.Key, Set<PricePair>> prices = new HashMap<>();
    private final Set<ListedOffer.Key> ofPacks = new HashSet<>();
    private final List<ListedOffer> added = new ArrayList<>();

    private Offers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** With the offers that are on record, and what the listings of this source ask within them. */
    static Offers learned(Vocabulary vocabulary, Standing standing) {
        Offers offers = new Offers(vocabulary);
        standing.offers().forEach(offers::learn);
        Map<Long, Map<Attribute, BigDecimal>> asked = new HashMap<>();
        Map<Long, ListedOffer.Key> offerOf = new HashMap<>();
        standing.prices().stream().filter(Standing.StandardPrice::ofThisSource).forEach(price -> {
            asked.computeIfAbsent(price.listing(), listing -> new HashMap<>()).put(price.attribute(), price.amount());
            offerOf.put(price.listing(), new ListedOffer.Key(price.tool(), price.offer()));
        });
        asked.forEach((listing, prices) -> offers.learnPrice(offerOf.get(listing), PricePair.of(prices)));
        return offers;
    }

    private void learn(Standing.KnownOffer known) {
        byTool.computeIfAbsent(known.offer().tool(), tool -> new ArrayList<>()).add(known.offer());
        if (known.ofPack()) {
            ofPacks.add(known.offer().key());
        }
    }

    /** Those that were added since this was asked before. */
    List<ListedOffer> takeAdded() {
        List<ListedOffer> taken = List.copyOf(added);
        added.clear();
        return taken;
    }

    /** What is asked for standard input and output; two versions of a model at one price need no two offers. */
    record PricePair(Optional<BigDecimal> input, Optional<BigDecimal> output) {

        static PricePair of(Map<Attribute, BigDecimal> prices) {
            return new PricePair(Optional.ofNullable(prices.get(Attribute.PRICE_INPUT)), Optional.ofNullable(prices.get(Attribute.PRICE_OUTPUT)));
        }

        static PricePair of(Listing listing) {
            return new PricePair(price(listing, Attribute.PRICE_INPUT), price(listing, Attribute.PRICE_OUTPUT));
        }

        private static Optional<BigDecimal> price(Listing listing, Attribute attribute) {
            return listing.said().stream()
                    .filter(said -> said.attribute() == attribute && said.conditions().isNone() && said.value() instanceof Value.Amount)
                    .map(said -> ((Value.Amount) said.value()).money().amount()).findFirst();
        }
    }

    private void learnPrice(ListedOffer.Key offer, PricePair price) {
        prices.computeIfAbsent(offer, key -> new HashSet<>()).add(price);
    }

    Slug find(Slug tool, Listing listing, ModelName name) {
        Vocabulary.Seller seller = vocabulary.seller(listing.seller());
        OfferKind kind = listing.kind().startsWith(LandscapeReader.KIND) ? OfferKind.OPEN_SOURCE : OfferKind.API;
        List<String> variant = variant(name);
        PricePair price = PricePair.of(listing);
        ListedOffer offer = candidates(tool, listing, seller, kind, variant).filter(found -> goesWith(found, price)).findFirst()
                .or(() -> name.date().flatMap(date -> candidates(tool, listing, seller, kind, join(variant, date)).findFirst()))
                .orElseGet(() -> add(tool, seller, kind, listing, name, variant));
        learnPrice(offer.key(), price);
        return offer.id();
    }

    /** Whether this source asks nothing else there. */
    private boolean goesWith(ListedOffer offer, PricePair price) {
        Set<PricePair> read = prices.getOrDefault(offer.key(), Set.of());
        return read.isEmpty() || read.contains(price);
    }

    private static List<String> join(List<String> variant, String word) {
        return Stream.concat(variant.stream(), Stream.of(word)).toList();
    }

    private static List<String> variant(ModelName name) {
        return Stream.concat(name.region().stream(), name.servings().stream().filter(serving -> !MODES.contains(serving)).sorted()).toList();
    }

    /** The offers of content packs that fit, the best first, then the one that this program makes. */
    private Stream<ListedOffer> candidates(Slug tool, Listing listing, Vocabulary.Seller seller, OfferKind kind, List<String> variant) {
        List<ListedOffer> all = byTool.getOrDefault(tool, List.of()).stream().filter(offer -> offer.kind() == kind).toList();
        if (kind == OfferKind.OPEN_SOURCE) {
            return all.stream();
        }
        Slug own = id(seller, variant);
        Set<String> words = words(listing.model());
        Stream<ListedOffer> fitting = all.stream()
                .filter(offer -> ofPacks.contains(offer.key()) && offer.seller().equals(seller.name()) && firstWord(offer.name()).equals(firstWord(seller.offer())))
                .filter(offer -> marks(offer).equals(new HashSet<>(variant)))
                .filter(offer -> words(offer.id().value()).stream().filter(word -> word.matches("\\d+")).allMatch(words::contains))
                .sorted(comparing(offer -> -words(offer.id().value()).stream().filter(words::contains).count()));
        return Stream.concat(fitting, all.stream().filter(offer -> offer.id().equals(own)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).collect(toSet());
    }

    private static String firstWord(String text) {
        return text.toLowerCase(Locale.ROOT).split("[ ,.]")[0];
    }

    /** The regions and ways of serving that the words of an offer name. */
    private Set<String> marks(ListedOffer offer) {
        Set<String> marks = new HashSet<>();
        Arrays.stream((offer.id().value() + " " + offer.name()).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> vocabulary.isRegion(word) || vocabulary.isServing(word))
                .forEach(marks::add);
        marks.removeAll(MODES);
        return marks;
    }

    private static Slug id(Vocabulary.Seller seller, List<String> variant) {
        return Slugs.of(seller.offer() + " " + String.join(" ", variant));
    }

    private ListedOffer add(Slug tool, Vocabulary.Seller seller, OfferKind kind, Listing listing, ModelName name, List<String> variant) {
        List<ListedOffer> known = byTool.computeIfAbsent(tool, missing -> new ArrayList<>());
        boolean first = known.stream().noneMatch(offer -> offer.id().equals(id(seller, variant)));
        List<String> words = first ? variant : join(variant, name.date().orElse(name.words()));
        Slug id = kind == OfferKind.OPEN_SOURCE ? new Slug("open-source")
                : Slugs.free(id(seller, words), slug -> known.stream().anyMatch(offer -> offer.id().equals(slug)));
        String title = kind == OfferKind.OPEN_SOURCE ? kind.label() : Stream.concat(Stream.of(seller.offer()), words.stream()).collect(joining(", "));
        ListedOffer offer = new ListedOffer(tool, id, kind, title, seller.name(), address(listing));
        known.add(offer);
        added.add(offer);
        return offer;
    }

    private static Optional<URI> address(Listing listing) {
        return Wording.address(listing.seller().address());
    }
}
