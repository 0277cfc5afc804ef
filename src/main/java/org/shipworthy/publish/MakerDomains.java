package org.shipworthy.publish;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;

/**
 * The mail domains of makers, as {@link Identities} names them: those of the pages that the catalogue calls a maker's own,
 * and the domains above them.
 */
final class MakerDomains {

    /** Where makers keep pages whose domain is not theirs. */
    private static final Set<String> SHARED = Set.of("github.com", "gitlab.com", "huggingface.co", "pypi.org", "npmjs.com", "readthedocs.io");

    private record Known(Shelf shelf, Map<Slug, Set<String>> byTool) {}

    private final Identities identities;
    private volatile Known known = new Known(null, Map.of());

    MakerDomains(Identities identities) {
        this.identities = identities;
    }

    Set<String> of(Subject subject, Shelf shelf) {
        return switch (subject) {
            case Subject.OfTool(Slug tool) -> of(tool, shelf);
            case Subject.OfPair(Slug first, Slug second) ->
                    Stream.of(first, second).flatMap(tool -> of(tool, shelf).stream()).collect(Collectors.toSet());
        };
    }

    private Set<String> of(Slug tool, Shelf shelf) {
        Known latest = known;
        if (latest.shelf != shelf) {
            latest = new Known(shelf, new ConcurrentHashMap<>());
            known = latest;
        }
        return latest.byTool.computeIfAbsent(tool, slug -> shelf.findTool(slug).map(this::domains).orElse(Set.of()));
    }

    private Set<String> domains(Tool tool) {
        return tool.facts().stream()
                .flatMap(MakerDomains::claims)
                .filter(claim -> claim.source().rank() == SourceRank.MAKER)
                .flatMap(claim -> claim.source().address().stream())
                .flatMap(MakerDomains::upwards)
                .map(identities::domain)
                .collect(Collectors.toSet());
    }

    private static Stream<Claim> claims(Fact fact) {
        return Stream.of(List.of(fact.shown()), fact.agreeing(), fact.differing()).flatMap(List::stream);
    }

    /** {@code docs.acme.example} and {@code acme.example}. */
    private static Stream<String> upwards(URI page) {
        Set<String> domains = new HashSet<>();
        String domain = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(java.util.Locale.ROOT);
        while (domain.indexOf('.') > 0 && !SHARED.contains(domain)) {
            domains.add(domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return domains.stream();
    }
}
