package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page.
 *
 * @param title       of the document, without the site's name
 * @param description one or two sentences for search engines and previews
 * @param path        the page's one address, from the root
 * @param section     the entry of the navigation it belongs to, as that entry's address; may be empty
 * @param indexed     whether search engines should keep it
 * @param data        JSON-LD about the page
 * @param house       what all pages share
 */
public record Frame(String title, String description, String path, String section, boolean indexed, Optional<String> data, House house) {

    /** The site's own name, its public address, and the files that its pages refer to. */
    public record House(String baseUrl, String style, String script, String icon) {

        public static final String NAME = "Shipworthy";

        public Frame frame(String title, String description, String path, String section) {
            return new Frame(title, description, path, section, true, Optional.empty(), this);
        }
    }

    /** An entry of the navigation. */
    public record Section(String address, String label) {}

    public static final List<Section> SECTIONS = List.of(
            new Section("/tools", "Tools"),
            new Section("/compare", "Compare"),
            new Section("/decide", "Decide"),
            new Section("/rankings", "Rankings"),
            new Section("/prices", "Prices"),
            new Section("/panel", "Panel"),
            new Section("/predictions", "Predictions"),
            new Section("/methodology", "Methodology"));

    public Frame describedBy(String jsonLd) {
        return new Frame(title, description, path, section, indexed, Optional.of(jsonLd), house);
    }

    public Frame hiddenFromSearch() {
        return new Frame(title, description, path, section, false, data, house);
    }

    public String address() {
        return house.baseUrl() + path;
    }
}
