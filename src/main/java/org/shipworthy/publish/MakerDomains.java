package org.shipworthy.publish;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Link;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;

/**
 * The mail domains of makers, as {@link Identities} names them: those of the pages that the catalogue calls a maker's own,
 * with the domains above them, and of any page on record for one of the maker's tools, those that bear the maker's name. A
 * maker's domain speaks for all of its tools.
 */
final class MakerDomains {

    /** Where makers keep pages whose domain is not theirs. */
    private static final Set<String> SHARED = Set.of("github.com", "gitlab.com", "huggingface.co", "pypi.org", "npmjs.com", "readthedocs.io");

    /** A word of a maker's name that is at least so long may stand for it: "google" does, "ai" does not. */
    private static final int TELLING = 5;

    private record Known(Shelf shelf, Map<Slug, List<Tool>> tools, Map<Slug, Set<String>> byMaker) {}

    private final Identities identities;
    private volatile Known known = new Known(null, Map.of(), Map.of());

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
            latest = new Known(shelf, shelf.tools().stream().collect(Collectors.groupingBy(one -> one.maker().slug())), new ConcurrentHashMap<>());
            known = latest;
        }
        Known all = latest;
        return shelf.findTool(tool).map(found -> all.byMaker.computeIfAbsent(found.maker().slug(), maker -> domains(maker, all.tools.get(maker)))).orElse(Set.of());
    }

    private Set<String> domains(Slug maker, List<Tool> tools) {
        Stream<String> own = tools.stream().flatMap(MakerDomains::claims).filter(claim -> claim.source().rank() == SourceRank.MAKER)
                .flatMap(claim -> claim.source().address().stream()).flatMap(MakerDomains::upwards);
        Stream<String> named = tools.stream().flatMap(tool -> Stream.concat(tool.links().stream().map(Link::address),
                claims(tool).flatMap(claim -> claim.source().address().stream()))).flatMap(MakerDomains::upwards).filter(domain -> bears(maker, domain));
        return Stream.concat(own.filter(domain -> !SHARED.contains(domain)), named).distinct().map(identities::domain).collect(Collectors.toSet());
    }

    private static Stream<Claim> claims(Tool tool) {
        return tool.facts().stream().flatMap(fact -> Stream.of(List.of(fact.shown()), fact.agreeing(), fact.differing())).flatMap(List::stream);
    }

    /** {@code mistral.ai} that of Mistral AI, {@code google.com} that of Google DeepMind, {@code x.ai} that of xAI. */
    private static boolean bears(Slug maker, String domain) {
        String[] labels = domain.split("\\.");
        List<String> words = List.of(maker.value().split("-"));
        String name = String.join("", words);
        return labels.length == 2 && (labels[0].equals(name) || name.equals(labels[0] + labels[1]) || labels[0].length() >= TELLING && words.contains(labels[0]));
    }

    /** {@code docs.acme.example} and {@code acme.example}. */
    private static Stream<String> upwards(URI page) {
        Set<String> domains = new HashSet<>();
        String domain = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(Locale.ROOT);
        while (domain.indexOf('.') > 0) {
            domains.add(domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return domains.stream();
    }
}
