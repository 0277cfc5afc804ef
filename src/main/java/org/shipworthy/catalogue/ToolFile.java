package org.shipworthy.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Slug;

/** One tool as a file of a content pack, {@code tools/<maker>/<slug>.toml}. */
final class ToolFile {

    private static final Pattern PATH = Pattern.compile("tools/([^/]+)/([^/]+)\\.toml");
    private static final int MAX_NAME = 80;
    private static final int MAX_TAGLINE = 120;
    private static final int MAX_DESCRIPTION = 900;
    private static final Category STAND_IN_CATEGORY = new Category(new Slug("unknown"), "?", "?");

    private final Slug maker;
    private final Slug slug;
    private final TomlReader file;
    private final Neighbours neighbours;

    private ToolFile(Slug maker, Slug slug, TomlReader file, Neighbours neighbours) {
        this.maker = maker;
        this.slug = slug;
        this.file = file;
        this.neighbours = neighbours;
    }

    /** The tool, to be used only when no fault was noted; empty when the file cannot be read as one at all. */
    static Optional<Tool> read(PackFile file, Neighbours neighbours, Faults faults) {
        Optional<Slug> maker = maker(file);
        Optional<Slug> slug = slug(file);
        if (maker.isEmpty() || slug.isEmpty()) {
            faults.add(file.path(), 0, "", "must be tools/<maker>/<slug>.toml, where both are slugs: " + Slug.rule());
            return Optional.empty();
        }
        return TomlReader.of(file, faults).map(toml -> new ToolFile(maker.get(), slug.get(), toml, neighbours).tool());
    }

    private static Optional<Slug> maker(PackFile file) {
        Matcher path = PATH.matcher(file.path());
        return path.matches() ? Slug.parse(path.group(1)) : Optional.empty();
    }

    static Optional<Slug> slug(PackFile file) {
        Matcher path = PATH.matcher(file.path());
        return path.matches() ? Slug.parse(path.group(2)) : Optional.empty();
    }

    private Tool tool() {
        ClaimSections sections = new ClaimSections(file);
        Tool tool = new Tool(
                slug,
                file.text("name", MAX_NAME),
                maker(),
                category(),
                tagline(),
                file.paragraphs("description", MAX_DESCRIPTION),
                file.word("entry", Entry::find, Entry.PAID, "free, freemium or paid"),
                file.text("entry_note"),
                file.day("added"),
                file.texts("aliases"),
                file.tables("link").stream().map(link -> new Link(link.text("label"), link.address("address"))).toList(),
                alternatives(),
                Facts.unresolved(sections.claims(file)),
                offers(sections));
        file.refuseUnknown();
        return tool;
    }

    private Maker maker() {
        String name = file.text("maker", MAX_NAME);
        String agreed = neighbours.makerName(maker, name);
        if (!agreed.equals(name)) {
            file.fault("maker", "\"" + name + "\" is called \"" + agreed + "\" in an earlier file of its folder");
        }
        return new Maker(maker, name);
    }

    private Category category() {
        return file.word("category", neighbours::findCategory, STAND_IN_CATEGORY, "the slug of a category");
    }

    private String tagline() {
        String tagline = file.text("tagline", MAX_TAGLINE);
        if (tagline.endsWith(".")) {
            file.fault("tagline", "ends with a full stop");
        }
        return tagline;
    }

    private List<Alternative> alternatives() {
        return file.tables("alternative").stream().map(this::alternative).toList();
    }

    private Alternative alternative(TomlReader section) {
        Optional<String> name = section.findText("name");
        String reason = section.text("reason");
        if (name.isPresent() == section.has("tool")) {
            section.findText("tool");
            section.fault("must have either tool or name");
            return new Alternative(Optional.empty(), Optional.of("?"), reason);
        }
        return new Alternative(name.isPresent() ? Optional.empty() : Optional.of(otherTool(section)), name, reason);
    }

    private Slug otherTool(TomlReader section) {
        return section.word("tool",
                key -> Slug.parse(key).filter(other -> !other.equals(slug) && neighbours.hasTool(other)),
                slug,
                "the slug of another tool in this pack or in the catalogue (give its name instead when it is not listed)");
    }

    private List<Offer> offers(ClaimSections sections) {
        List<Offer> offers = new ArrayList<>();
        Set<Slug> ids = new HashSet<>();
        for (TomlReader section : file.tables("offer")) {
            Offer offer = offer(section, sections);
            if (!ids.add(offer.id())) {
                section.fault("id", "\"" + offer.id() + "\" is the id of an earlier offer");
            }
            offers.add(offer);
        }
        return offers;
    }

    private Offer offer(TomlReader section, ClaimSections sections) {
        return new Offer(
                section.slug("id", slug),
                section.word("kind", OfferKind::find, OfferKind.API, "open-weights, open-source, api or seats"),
                section.text("name"),
                section.text("seller"),
                section.findAddress("address"),
                section.findText("note"),
                Facts.unresolved(sections.prices(section)));
    }
}
