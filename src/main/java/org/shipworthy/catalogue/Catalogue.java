package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.ClaimStore.Recorded;
import org.shipworthy.catalogue.ClaimStore.Subject;

/** The catalogue's verbs. Each runs inside a transaction of the caller, so that other features can change with it. */
public final class Catalogue {

    private Catalogue() {}

    public static Shelf load(Handle handle, LocalDate day) {
        return CatalogueStore.load(handle, day);
    }

    /**
     * Records what a pack says. Tools and categories that it does not name stay as they are. A tool that it names is said
     * whole: its words are replaced, claims that are new are appended, and claims that it no longer makes are withdrawn,
     * except those that it supersedes by a later reading of the same source: these stay as history.
     */
    public static void save(Handle handle, CataloguePack pack, Shelf onShelf, Instant at) {
        ToolStore tools = new ToolStore(handle);
        tools.saveCategories(pack.categories());
        List<Tool> changed = pack.tools().stream()
                .filter(tool -> !onShelf.findTool(tool.slug()).equals(Optional.of(tool)))
                .toList();
        changed.forEach(tools::saveTool);
        changed.forEach(tool -> {
            tools.saveAliases(tool);
            tools.saveLinks(tool);
            tools.saveAlternatives(tool);
            tools.saveOffers(tool, at);
        });
        saveClaims(new ClaimStore(handle), new ListedStore(handle).listClaims(), changed, at);
    }

    private static void saveClaims(ClaimStore store, Map<Subject, List<Claim>> listed, List<Tool> tools, Instant at) {
        Map<Subject, List<Recorded>> standing = store.listStanding();
        for (Tool tool : tools) {
            saveClaims(store, standing, listed, new Subject(tool.slug(), ""), tool.facts(), at);
            tool.offers().forEach(offer ->
                    saveClaims(store, standing, listed, new Subject(tool.slug(), offer.id().value()), offer.prices(), at));
        }
    }

    /** A pack that was exported quotes what listings say; they go on saying it themselves. */
    private static void saveClaims(ClaimStore store, Map<Subject, List<Recorded>> standing, Map<Subject, List<Claim>> listed,
            Subject subject, Facts said, Instant at) {
        List<Recorded> recorded = standing.getOrDefault(subject, List.of());
        Set<Claim> known = Stream.concat(recorded.stream().map(Recorded::claim), listed.getOrDefault(subject, List.of()).stream()).collect(toSet());
        recorded.stream()
                .filter(old -> !said.claims().contains(old.claim()) && !isHistory(old.claim(), said))
                .forEach(old -> store.withdraw(old, at));
        store.append(subject, said.claims().stream().filter(claim -> !known.contains(claim)).toList(), at);
    }

    /** Adds tools that no pack names, with their makers and those of their categories that are new; one that exists stays as it is. */
    public static void addTools(Handle handle, List<Category> categories, List<Tool> tools) {
        ToolStore store = new ToolStore(handle);
        store.addCategories(categories);
        store.addTools(tools);
    }

    /**
     * Records what listings of a source say that they did not say before, and what they no longer say.
     *
     * @param gone the ids of claims
     * @param day  on which the source was read
     */
    public static void saveListed(Handle handle, Feed feed, LocalDate day, List<ListedClaim> said, List<Long> gone, Instant at) {
        ListedStore store = new ListedStore(handle);
        store.markGone(gone, day);
        if (!said.isEmpty()) {
            store.append(said, new ClaimStore(handle).sourceId(feed.readOn(day)), at);
        }
    }

    public static void saveListedOffers(Handle handle, List<ListedOffer> offered, List<ListedOffer.Key> withdrawn, Instant at) {
        ListedStore store = new ListedStore(handle);
        store.withdrawOffers(withdrawn, at);
        store.addOffers(offered);
    }

    private static boolean isHistory(Claim old, Facts said) {
        return said.claims().stream().anyMatch(claim -> claim.isAbout(old)
                && claim.source().name().equals(old.source().name())
                && claim.source().readOn().isAfter(old.source().readOn()));
    }
}
