package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        saveClaims(new ClaimStore(handle), changed, at);
    }

    private static void saveClaims(ClaimStore store, List<Tool> tools, Instant at) {
        Map<Subject, List<Recorded>> standing = store.listStanding();
        for (Tool tool : tools) {
            saveClaims(store, standing, new Subject(tool.slug(), ""), tool.facts(), at);
            tool.offers().forEach(offer ->
                    saveClaims(store, standing, new Subject(tool.slug(), offer.id().value()), offer.prices(), at));
        }
    }

    private static void saveClaims(ClaimStore store, Map<Subject, List<Recorded>> standing, Subject subject, Facts said, Instant at) {
        List<Recorded> recorded = standing.getOrDefault(subject, List.of());
        Set<Claim> known = recorded.stream().map(Recorded::claim).collect(toSet());
        recorded.stream()
                .filter(old -> !said.claims().contains(old.claim()) && !isHistory(old.claim(), said))
                .forEach(old -> store.withdraw(old, at));
        store.append(subject, said.claims().stream().filter(claim -> !known.contains(claim)).toList(), at);
    }

    private static boolean isHistory(Claim old, Facts said) {
        return said.claims().stream().anyMatch(claim -> claim.isAbout(old)
                && claim.source().name().equals(old.source().name())
                && claim.source().readOn().isAfter(old.source().readOn()));
    }
}
