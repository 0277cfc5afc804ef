package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.kernel.Slug;

/**
 * Finds the tool that a listing is about: by an editor's decision, then by another name that a content pack gives, then
 * by what remains of its id ({@link ModelName#key}), then by that but for its hyphens and the order of its words, when the
 * maker is the same, then by the name that the maker's own listing gives. A likeness of any other kind is uncertain, and
 * never taken for an identity.
 */
final class Identities {

    /** What a listing is about. */
    sealed interface Answer {

        record Known(Slug tool) implements Answer {}

        /** A model that is not in the catalogue. */
        record Fresh(ModelName name, Maker maker) implements Answer {}

        /** @param candidate what it may be; absent when it may be a new tool that cannot be described */
        record Uncertain(Optional<Slug> candidate, String reason) implements Answer {}

        /** An editor said that it is not to be listed, or it names no model. */
        record None() implements Answer {}
    }

    /** An editor's decision. */
    static final String NEW = "new";
    static final String NOT_LISTED = "none";

    private final Vocabulary vocabulary;
    private final ModelNames names;
    private final Map<String, String> decisions;
    private final NameBook book;

    /** @param decisions an editor's, by the listing's key: a tool's slug, {@link #NEW} or {@link #NOT_LISTED} */
    Identities(Vocabulary vocabulary, ModelNames names, Map<String, String> decisions, NameBook book) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.decisions = decisions;
        this.book = book;
    }

    /** @param siblings the tools of the same seller's listings that came out on the same day and are of the same family */
    Answer find(Listing listing, ModelName name, Collection<Slug> siblings) {
        String decision = decisions.get(listing.key());
        if (decision != null) {
            return decided(decision, listing, name);
        }
        if (name.words().isEmpty() || vocabulary.isNoModel(name.words())) {
            return new Answer.None();
        }
        Optional<Slug> alias = book.findAlias(listing.model());
        if (alias.isPresent()) {
            return new Answer.Known(alias.get());
        }
        return name.moving() ? whereItMoved(listing, name, siblings) : byName(listing, name);
    }

    private Answer decided(String decision, Listing listing, ModelName name) {
        return switch (decision) {
            case NOT_LISTED -> new Answer.None();
            case NEW -> new Answer.Fresh(name, vocabulary.findMaker(name).orElseGet(() -> sellerAsMaker(listing)));
            default -> new Answer.Known(new Slug(decision));
        };
    }

    private Maker sellerAsMaker(Listing listing) {
        String seller = listing.kind().startsWith(LandscapeReader.KIND) ? listing.seller().id() : vocabulary.seller(listing.seller()).name();
        return new Maker(Slugs.of(seller), NewTools.cut(seller));
    }

    private Answer byName(Listing listing, ModelName name) {
        Set<Slug> tools = book.listKnown(name);
        if (tools.size() > 1) {
            return new Answer.Uncertain(Optional.of(tools.iterator().next()), "it may be any of " + String.join(", ", words(tools)));
        }
        return tools.isEmpty() ? byLikeness(listing, name, vocabulary.findMaker(name).or(() -> publisher(listing, name)))
                : new Answer.Known(tools.iterator().next());
    }

    private Answer byLikeness(Listing listing, ModelName name, Optional<Maker> maker) {
        Optional<Slug> alike = book.findAlike(name);
        if (alike.isPresent() && maker.filter(known -> book.isBy(alike.get(), known)).isPresent()) {
            return new Answer.Known(alike.get());
        }
        Optional<Slug> named = listing.name().map(text -> names.of(plain(text))).filter(other -> !other.key().equals(name.key())).flatMap(book::findHeard);
        if (named.isPresent()) {
            boolean byItsMaker = maker.filter(known -> vocabulary.sells(vocabulary.seller(listing.seller()).name(), known)).isPresent();
            return byItsMaker ? new Answer.Known(named.get())
                    : new Answer.Uncertain(named, "its id is not known, and its name \"" + listing.name().get() + "\" is that of " + named.get());
        }
        if (alike.isPresent()) {
            return new Answer.Uncertain(alike, "its id is written like " + alike.get() + " but for its hyphens or the order of its words");
        }
        return maker.<Answer>map(known -> new Answer.Fresh(name, known))
                .orElseGet(() -> new Answer.Uncertain(Optional.empty(), "it is not known, and neither is its maker"));
    }

    /** Who published it where ids begin with the publisher; a folder of one host's own is none. */
    private Optional<Maker> publisher(Listing listing, ModelName name) {
        if (listing.kind().startsWith(LandscapeReader.KIND)) {
            return Optional.of(sellerAsMaker(listing));
        }
        String[] path = listing.model().split("/");
        String folder = path.length < 2 ? "" : path[path.length - 2].replaceFirst("^(hf:|~)", "");
        boolean isName = path[path.length - 1].matches(".*\\d.*") && name.words().replaceAll("[^a-z]", "").length() > 3;
        return isName && vocabulary.isPublisher(folder) ? Optional.of(new Maker(Slugs.of(folder), folder)) : Optional.empty();
    }

    private static List<String> words(Set<Slug> tools) {
        return tools.stream().map(Slug::value).sorted().toList();
    }

    /** A name for whatever is newest: by when that came out, by the page that the source gives, by what it is called without "latest". */
    private Answer whereItMoved(Listing listing, ModelName name, Collection<Slug> siblings) {
        Set<Slug> same = siblings.stream().filter(tool -> name.isOfSizeOf(names.of(tool.value()))).collect(toCollection(LinkedHashSet::new));
        return Optional.of(same).filter(tools -> tools.size() == 1).map(tools -> tools.iterator().next())
                .or(() -> listing.hint().flatMap(this::byHint))
                .or(() -> book.findKnown(name))
                .<Answer>map(Answer.Known::new)
                .orElseGet(() -> new Answer.Uncertain(same.stream().findFirst(), "it is a name for the newest version, and nothing says which that is"));
    }

    /** {@code mistral-medium-3-5-26-04} of a page's address: from the whole of it down to its first three words. */
    private Optional<Slug> byHint(String hint) {
        for (String rest = hint; rest.split("-").length >= 3; rest = rest.substring(0, rest.lastIndexOf('-'))) {
            Optional<Slug> tool = book.findKnown(names.of(rest));
            if (tool.isPresent()) {
                return tool;
            }
        }
        return Optional.empty();
    }

    /** {@code Gemma 3n 4B} of {@code Google: Gemma 3n 4B (free)}. */
    static String plain(String name) {
        String plain = name.replaceFirst("^[^:]{2,24}: (?=\\S)", "").replaceAll("\\s*\\((free|latest|thinking|beta|exacto|extended|self-moderated)\\)", "");
        return plain.isBlank() ? name : plain;
    }
}
