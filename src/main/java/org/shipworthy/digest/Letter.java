package org.shipworthy.digest;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The HTML of a single mail: one column in the type of the digest, for mail programs that know nothing newer than tables and inline styles. */
final class Letter {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .paper { background: #161513 !important; color: #efebe3 !important; }
              .link { color: #7fcfd2 !important; }
            }
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background:#fbfaf7;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0">
            <tr><td class="paper" style="padding:24px 16px 8px;background:#fbfaf7;font:normal 16px/1.5 Georgia,'Times New Roman',serif;color:#1d1b18;">
            %s
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private Letter() {}

    /**
     * @param title      plain text
     * @param paragraphs HTML, in which everything of somebody else's is escaped
     */
    static String html(String title, List<String> paragraphs) {
        return FRAME.formatted(Markup.escape(title), paragraphs.stream()
                .map(paragraph -> "<p dir=\"auto\" style=\"margin:0 0 16px;max-width:600px;word-break:break-word;\">" + paragraph + "</p>")
                .collect(joining("\n")));
    }

    static String link(String address, String label) {
        return "<a class=\"link\" href=\"" + Markup.escape(address) + "\" style=\"color:#0a5c63;\">" + Markup.escape(label) + "</a>";
    }

    /** One that shows where it leads. */
    static String link(String address) {
        return link(address, address);
    }
}
