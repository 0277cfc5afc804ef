package org.shipworthy.digest.issue;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.shipworthy.digest.Paragraphs;
import org.shipworthy.kernel.English;

/** The text of a mail, for those who read mail as text: 72 columns, addresses on lines of their own. */
final class PlainBody {

    private static final String INDENT = "  ";

    private PlainBody() {}

    static String of(IssueView view) {
        StringJoiner body = new StringJoiner("\n\n", "", "\n");
        body.add("Shipworthy: weekly digest " + view.issue().key() + "\n" + view.days());
        view.introduction().forEach(paragraph -> body.add(Paragraphs.wrap(paragraph)));
        for (IssueView.Part part : view.sections()) {
            body.add("\n" + part.heading().toUpperCase(java.util.Locale.ROOT) + "\n" + "-".repeat(part.heading().length()));
            part.items().forEach(item -> body.add(item(view, item)));
            if (part.more() > 0) {
                body.add(INDENT + "and " + English.number(part.more()) + " more on this edition's page");
            }
        }
        body.add(footer(view));
        return body.toString();
    }

    private static String item(IssueView view, Item item) {
        return Paragraphs.wrap(item.title(), "* ", INDENT) + "\n"
                + (item.text().isEmpty() ? "" : Paragraphs.wrap(item.text(), INDENT, INDENT) + "\n")
                + INDENT + view.address(item.path());
    }

    private static String footer(IssueView view) {
        return "\n" + "-".repeat(Paragraphs.COLUMNS) + "\n"
                + "This edition on the web:\n" + view.address(view.issue().path()) + "\n\n"
                + view.issue().heads().stream().map(head -> view.about(head) + ":\n" + head.head() + "\n\n").collect(Collectors.joining())
                + "You receive this because you confirmed that you want it.\n\n"
                + "Change your topics:\n" + view.preferences() + "\n\n"
                + "Unsubscribe:\n" + view.unsubscribe() + "\n\n"
                + "Sent by " + view.address("") + ". Nothing in this mail reports that you\nopened it.";
    }
}
