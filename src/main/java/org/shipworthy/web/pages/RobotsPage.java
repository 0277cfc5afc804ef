package org.shipworthy.web.pages;

import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /robots.txt} (RFC 9309): everything may be read but the desk, links out of mails, and lists filtered by a query. */
public final class RobotsPage implements Page {

    private final String text;

    public RobotsPage(Frame.House house) {
        text = """
                User-agent: *
                Disallow: /desk
                Disallow: /digest/confirm/
                Disallow: /digest/unsubscribe/
                Disallow: /*?

                Sitemap: %s/sitemap.xml
                """.formatted(house.baseUrl());
    }

    @Override
    public Reply answer(Visit visit) {
        return Reply.of("text/plain; charset=utf-8", text);
    }
}
