package org.shipworthy.catalogue.sync;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.News;
import org.shipworthy.kernel.Slug;

/** Works out what a reading of a source changes: which tool each row is about, what it says that is new, and what waits. */
final class Intake {

    /** Older entries of a feed are no news. */
    private static final int DAYS_OF_NEWS = 30;

    private final Plan plan;
    private final Standing standing;
    private final Vocabulary vocabulary;
    private final Rule rule;
    private final ModelNames names;
    private final Identities identities;
    private final Offers offers;
    private final NewTools newTools;
    private final Map<Slug, Standing.KnownTool> tools = new HashMap<>();
    private final Map<String, List<Slug>> siblings = new HashMap<>();
    private final Map<ListedOffer.Key, Integer> sharers;
    private final OthersPrices others = new OthersPrices();
    private Map<Long, List<Standing.Recorded>> recorded = Map.of();
    private long lastId;

    Intake(Feed feed, LocalDate day, Standing standing, Vocabulary vocabulary, Rule rule) {
        this.plan = new Plan(feed, day, standing.intake().readOn());
        this.standing = standing;
        this.vocabulary = vocabulary;
        this.rule = rule;
        this.names = new ModelNames(vocabulary);
        this.identities = new Identities(vocabulary, names, standing.decisions());
        this.offers = new Offers(vocabulary);
        this.newTools = new NewTools(feed, day);
        this.sharers = new HashMap<>(standing.sharers());
        this.lastId = standing.highestListing();
        standing.tools().forEach(tool -> {
            tools.put(tool.slug(), tool);
            identities.learn(tool.slug(), tool.slug().value());
            identities.hear(tool.slug(), tool.name());
        });
        standing.names().forEach(name -> {
            if (name.ofPack()) {
                identities.learnAlias(name.tool(), name.name());
            } else {
                identities.learn(name.tool(), name.name());
            }
        });
        standing.offers().forEach(offers::learn);
        learnPrices();
    }

    private void learnPrices() {
        Map<Long, Map<Attribute, BigDecimal>> asked = new HashMap<>();
        Map<Long, ListedOffer.Key> offerOf = new HashMap<>();
        standing.prices().forEach(price -> {
            others.learn(price.tool(), price.attribute(), price.amount());
            if (price.ofThisSource()) {
                asked.computeIfAbsent(price.listing(), listing -> new HashMap<>()).put(price.attribute(), price.amount());
                offerOf.put(price.listing(), new ListedOffer.Key(price.tool(), price.offer()));
            }
        });
        asked.forEach((listing, prices) -> offers.learnPrice(offerOf.get(listing), new Offers.PricePair(
                Optional.ofNullable(prices.get(Attribute.PRICE_INPUT)), Optional.ofNullable(prices.get(Attribute.PRICE_OUTPUT)))));
    }

    /** @param load reads the claims of listings, of which only the changed ones are needed */
    Plan plan(Listings listings, Function<Set<Long>, List<Standing.Recorded>> load) {
        plan.rows = listings.all().size();
        plan.leftOut = listings.leftOut();
        List<Listing> changed = listings.all().stream().filter(this::isChanged).sorted(comparing(this::order)).toList();
        plan.unchanged = plan.rows - changed.size();
        List<Standing.Row> missing = missing(listings);
        recorded = load.apply(ids(changed, missing)).stream().collect(groupingBy(Standing.Recorded::listing));
        noteSiblings(listings.all());
        changed.forEach(this::file);
        drop(missing);
        finish();
        return plan;
    }

    /** Entries of feeds that are new, and young enough to be news, are proposed; those about a tool that is known belong to it. */
    Plan planWatched(Listings listings) {
        plan.rows = listings.all().size();
        List<Listing> fresh = listings.all().stream().filter(listing -> !standing.listings().containsKey(listing.key())).toList();
        plan.unchanged = plan.rows - fresh.size();
        for (Listing entry : fresh) {
            boolean young = entry.released().filter(day -> day.isBefore(plan.day.minusDays(DAYS_OF_NEWS))).isEmpty();
            if (young && identities.findAlias(ownerAndName(entry.model())).isEmpty()) {
                plan.wait(standing, entry.key(), InboxItem.Kind.WATCH, Optional.empty(), entry.name().orElse(entry.key()),
                        "it is new in " + entry.seller().id() + ": " + entry.model(), ListingText.write(entry));
            }
            plan.filed.add(new Plan.Filed(++lastId, entry, entry.seller().id(), false, Optional.empty(), ""));
        }
        return plan;
    }

    /** {@code owner/name} of an address in a forge, as packs write it among a tool's other names. */
    private static String ownerAndName(String address) {
        return address.replaceFirst("^https?://[^/]+/", "").replaceFirst("^([^/]+/[^/]+).*$", "$1");
    }

    /** What one row changes that an editor approved. */
    Plan planApproved(Listing listing, InboxItem.Kind kind, Function<Set<Long>, List<Standing.Recorded>> load) {
        recorded = load.apply(ids(List.of(listing), List.of())).stream().collect(groupingBy(Standing.Recorded::listing));
        if (kind == InboxItem.Kind.VALUE) {
            approveValues(listing);
        } else {
            file(listing);
        }
        finish();
        return plan;
    }

    /** The payload holds only what was held back, so the row itself stays as it is filed. */
    private void approveValues(Listing listing) {
        Standing.Row row = standing.listings().get(listing.key());
        if (row != null && row.tool().isPresent() && !row.isGone()) {
            Plan.Filed filed = new Plan.Filed(row.id(), listing, "", false, row.tool(), row.offer());
            new RowChanges(plan, standing, others, recorded.getOrDefault(row.id(), List.of())).approve(filed);
        }
    }

    /** What becomes of rows that are still missing, when an editor approved that. */
    Plan planDropped(Set<String> keys, Function<Set<Long>, List<Standing.Recorded>> load) {
        List<Standing.Row> missing = standing.listings().values().stream().filter(row -> keys.contains(row.key()) && row.isMissed() && !row.isGone()).toList();
        recorded = load.apply(ids(List.of(), missing)).stream().collect(groupingBy(Standing.Recorded::listing));
        missing.forEach(this::retire);
        finish();
        return plan;
    }

    private void finish() {
        plan.offers.addAll(offers.added());
        withdrawEmptyOffers();
    }

    private boolean isChanged(Listing listing) {
        Standing.Row row = standing.listings().get(listing.key());
        return row == null || !row.hash().equals(listing.hash()) || row.isMissed() || row.isGone()
                || row.tool().isEmpty() && standing.decisions().containsKey(listing.key());
    }

    /** The makers' own first, because they know what a model is called; names that move last, when all others are known. */
    private int order(Listing listing) {
        ModelName name = names.of(listing.model());
        boolean own = vocabulary.findMaker(name).filter(maker -> isOwn(listing, maker)).isPresent();
        return (name.moving() ? 4 : 0) + (own ? 0 : 2) + (name.date().isPresent() ? 1 : 0);
    }

    private boolean isOwn(Listing listing, Maker maker) {
        return vocabulary.sells(vocabulary.seller(listing.seller()).name(), maker);
    }

    private List<Standing.Row> missing(Listings listings) {
        Set<String> present = listings.all().stream().map(Listing::key).collect(toSet());
        return standing.listings().values().stream().filter(row -> !row.isGone() && !present.contains(row.key())).toList();
    }

    private Set<Long> ids(List<Listing> changed, List<Standing.Row> missing) {
        Set<Long> ids = new HashSet<>();
        changed.stream().map(listing -> standing.listings().get(listing.key())).filter(row -> row != null).forEach(row -> ids.add(row.id()));
        missing.forEach(row -> ids.add(row.id()));
        return ids;
    }

    /** Rows of one seller, family and day of release: what a name for the newest version may stand for. */
    private void noteSiblings(List<Listing> all) {
        all.forEach(listing -> sibling(listing).ifPresent(key -> {
            Standing.Row row = standing.listings().get(listing.key());
            if (row != null && row.tool().isPresent() && !names.of(listing.model()).moving()) {
                siblings.computeIfAbsent(key, missing -> new ArrayList<>()).add(row.tool().get());
            }
        }));
    }

    private static Optional<String> sibling(Listing listing) {
        return listing.released().flatMap(day -> listing.family().map(family -> listing.seller().id() + "\n" + family + "\n" + day));
    }

    private void file(Listing listing) {
        Optional<Standing.Row> row = Optional.ofNullable(standing.listings().get(listing.key()));
        long id = row.map(Standing.Row::id).orElseGet(() -> ++lastId);
        ModelName name = names.of(listing.model());
        Optional<Slug> tool = row.filter(known -> isCertain(known, listing, name)).flatMap(Standing.Row::tool).or(() -> identify(listing, name));
        if (tool.isEmpty() || waitsForEditor(row, listing, tool.get())) {
            fileWithoutTool(id, row, listing, tool);
            return;
        }
        sibling(listing).ifPresent(key -> siblings.computeIfAbsent(key, missing -> new ArrayList<>()).add(tool.get()));
        String offer = row.filter(known -> known.tool().equals(tool) && !known.offer().isEmpty()).map(Standing.Row::offer)
                .orElseGet(() -> offers.find(tool.get(), listing, name).value());
        boolean own = isOwn(listing, tools.get(tool.get()).maker());
        Plan.Filed filed = new Plan.Filed(id, listing, vocabulary.seller(listing.seller()).name(), own, tool, offer);
        plan.filed.add(filed);
        RowChanges changes = new RowChanges(plan, standing, others, recorded.getOrDefault(id, List.of()));
        if (moves(row, filed)) {
            changes.replace(filed);
        } else {
            changes.apply(filed);
        }
        learnPrice(tool.get(), listing);
    }

    private void learnPrice(Slug tool, Listing listing) {
        Offers.PricePair pair = Offers.PricePair.of(listing);
        pair.input().ifPresent(price -> others.learn(tool, Attribute.PRICE_INPUT, price));
        pair.output().ifPresent(price -> others.learn(tool, Attribute.PRICE_OUTPUT, price));
    }

    /** A row stays with its tool, unless its name moves or an editor says otherwise. */
    private boolean isCertain(Standing.Row row, Listing listing, ModelName name) {
        String decision = standing.decisions().get(listing.key());
        return row.tool().isPresent() && !name.moving() && (decision == null || decision.equals(row.tool().get().value()) || decision.equals(Identities.NEW));
    }

    private Optional<Slug> identify(Listing listing, ModelName name) {
        List<Slug> same = sibling(listing).map(key -> siblings.getOrDefault(key, List.of())).orElse(List.of());
        return switch (identities.find(listing, name, same)) {
            case Identities.Answer.Known known -> {
                learn(known.tool(), listing);
                yield Optional.of(known.tool());
            }
            case Identities.Answer.Fresh fresh -> fresh(listing, fresh);
            case Identities.Answer.Uncertain uncertain -> {
                wait(InboxItem.Kind.IDENTITY, listing, uncertain.candidate(), title(listing), uncertain.reason());
                yield Optional.empty();
            }
            case Identities.Answer.None none -> {
                plan.leftOut++;
                yield Optional.empty();
            }
        };
    }

    private void learn(Slug tool, Listing listing) {
        identities.learn(tool, listing.model());
        boolean own = isOwn(listing, tools.get(tool).maker());
        if (own) {
            listing.name().map(Identities::plain).ifPresent(name -> identities.learnIfFree(tool, name));
        }
    }

    private Optional<Slug> fresh(Listing listing, Identities.Answer.Fresh fresh) {
        Optional<Category> category = listing.kind().startsWith(LandscapeReader.KIND) ? vocabulary.findLandscapeCategory(listing.kind())
                : Optional.of(vocabulary.category(listing.kind(), fresh.name().words()));
        if (category.isEmpty()) {
            wait(InboxItem.Kind.IDENTITY, listing, Optional.empty(), title(listing), "it is not known what it would be compared within");
            return Optional.empty();
        }
        Slug slug = Slugs.free(Slugs.of(fresh.name().words()), tools::containsKey);
        if (rule == Rule.AUTO) {
            plan.categories.add(category.get());
            plan.tools.add(newTools.tool(slug, fresh.maker(), category.get(), listing, fresh.name()));
            plan.news.add(new Plan.Notice(News.Kind.NEW_TOOL, slug, "", "Listed", "", plan.feed.label()));
            tools.put(slug, new Standing.KnownTool(slug, fresh.name().words(), fresh.maker()));
            learn(slug, listing);
            identities.learn(slug, slug.value());
        }
        return Optional.of(slug);
    }

    private static String title(Listing listing) {
        return listing.key() + listing.name().map(name -> " (" + name + ")").orElse("");
    }

    /** Whether the source's changes are looked at first, and this one was not approved. */
    private boolean waitsForEditor(Optional<Standing.Row> row, Listing listing, Slug tool) {
        if (rule == Rule.AUTO) {
            return false;
        }
        wait(InboxItem.Kind.RULE, listing, Optional.of(tool), title(listing), row.isPresent() ? "it changed" : "it is new");
        return true;
    }

    private void wait(InboxItem.Kind kind, Listing listing, Optional<Slug> tool, String title, String reason) {
        plan.wait(standing, listing.key(), kind, tool, title, reason, ListingText.write(listing));
    }

    /** What is on record of it stays; without a tool it says nothing yet. */
    private void fileWithoutTool(long id, Optional<Standing.Row> row, Listing listing, Optional<Slug> tool) {
        Optional<Slug> kept = rule == Rule.AUTO ? Optional.empty() : row.flatMap(Standing.Row::tool);
        String offer = kept.isPresent() ? row.get().offer() : "";
        if (kept.isEmpty()) {
            recorded.getOrDefault(id, List.of()).stream().filter(claim -> claim.gone().isEmpty()).forEach(claim -> plan.unsaid.add(claim.id()));
            row.filter(known -> known.tool().isPresent()).ifPresent(this::leave);
        }
        boolean own = kept.map(slug -> isOwn(listing, tools.get(slug).maker())).orElse(false);
        plan.filed.add(new Plan.Filed(id, listing, vocabulary.seller(listing.seller()).name(), own, kept, offer));
    }

    /** Keeps count of whose listing it is; true when it was another tool's before. */
    private boolean moves(Optional<Standing.Row> row, Plan.Filed filed) {
        Slug tool = filed.tool().orElseThrow();
        Optional<Standing.Row> before = row.filter(known -> known.tool().isPresent() && !known.isGone());
        boolean stays = before.filter(known -> known.tool().get().equals(tool) && known.offer().equals(filed.offer())).isPresent();
        if (!stays) {
            before.ifPresent(this::leave);
            sharers.merge(new ListedOffer.Key(tool, filed.offer()), 1, Integer::sum);
        }
        Optional<Slug> from = before.flatMap(Standing.Row::tool).filter(old -> !old.equals(tool));
        from.ifPresent(old -> plan.news.add(new Plan.Notice(News.Kind.MOVED, tool, filed.offer(), filed.listing().model(),
                tools.get(old).name(), tools.get(tool).name())));
        return from.isPresent();
    }

    private void leave(Standing.Row row) {
        sharers.merge(new ListedOffer.Key(row.tool().get(), row.offer()), -1, Integer::sum);
    }

    private void drop(List<Standing.Row> missing) {
        List<Standing.Row> newly = missing.stream().filter(row -> !row.isMissed()).toList();
        int present = Math.toIntExact(standing.listings().values().stream().filter(row -> !row.isMissed() && !row.isGone()).count());
        boolean tooMany = Suspicions.isTooManyMissing(newly.size(), present);
        newly.forEach(row -> plan.missed.add(row.id()));
        if (tooMany || rule == Rule.INBOX && !newly.isEmpty()) {
            plan.wait(standing, DropText.KEY + plan.day, InboxItem.Kind.DROP, Optional.empty(), newly.size() + " of " + present + " rows are missing",
                    "more than a tenth of the rows", DropText.write(newly.stream().map(Standing.Row::key).toList()));
        } else {
            newly.forEach(this::retire);
        }
    }

    private void retire(Standing.Row row) {
        plan.gone.add(row.id());
        recorded.getOrDefault(row.id(), List.of()).stream().filter(claim -> claim.gone().isEmpty()).forEach(claim -> plan.unsaid.add(claim.id()));
        row.tool().ifPresent(tool -> leave(row));
    }

    /** Offers that no listing of any source belongs to any more. */
    private void withdrawEmptyOffers() {
        Set<ListedOffer.Key> touched = new LinkedHashSet<>();
        sharers.forEach((offer, listings) -> {
            if (listings <= 0 && standing.sharers().getOrDefault(offer, 0) > 0) {
                touched.add(offer);
            }
        });
        touched.forEach(offer -> {
            plan.withdrawnOffers.add(offer);
            plan.news.add(new Plan.Notice(News.Kind.RETIRED, offer.tool(), offer.offer(), "Offer", plan.feed.label() + " listed it", ""));
        });
    }
}
