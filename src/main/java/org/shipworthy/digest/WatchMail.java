package org.shipworthy.digest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;

/** Tells what changed of something that somebody watches. */
final class WatchMail {

    private static final int MOST = 10;

    private WatchMail() {}

    /**
     * @param changes the last first, at least one
     * @param site    the site's public address, without a slash at the end
     * @param link    of the subscriber
     */
    static OutgoingMail write(EmailAddress recipient, List<WatchChange> changes, URI site, Token link) {
        List<WatchChange> shown = changes.stream().distinct().limit(MOST).toList();
        String preferences = MailLinks.preferences(site, link);
        String unsubscribe = MailLinks.unsubscribe(site, link, shown.getFirst().topic());
        return new OutgoingMail(recipient, shown.getFirst().title(), text(shown, site, preferences, unsubscribe),
                html(shown, site, preferences, unsubscribe), Optional.of(URI.create(unsubscribe)));
    }

    private static String text(List<WatchChange> changes, URI site, String preferences, String unsubscribe) {
        return changes.stream().map(change -> text(change, site)).collect(Collectors.joining("\n")) + """

                %s

                Hear no more of it:
                %s

                Change all that you are sent:
                %s
                """.formatted(Paragraphs.wrap(why(changes)), unsubscribe, preferences);
    }

    private static String text(WatchChange change, URI site) {
        return Paragraphs.wrap(change.title()) + "\n" + (change.text().isEmpty() ? "" : Paragraphs.wrap(change.text()) + "\n") + site + change.path() + "\n";
    }

    private static String why(List<WatchChange> changes) {
        return "You asked to hear of " + changes.getFirst().topic().words() + " at once, by one mail a day at most.";
    }

    private static String html(List<WatchChange> changes, URI site, String preferences, String unsubscribe) {
        Stream<String> told = changes.stream().map(change -> "<b>" + Letter.link(site + change.path(), change.title()) + "</b><br>" + Markup.escape(change.text()));
        String end = Markup.escape(why(changes)) + " " + Letter.link(unsubscribe, "Hear no more of it") + ", or " + Letter.link(preferences, "change all that you are sent") + ".";
        return Letter.html(changes.getFirst().title(), Stream.concat(told, Stream.of(end)).toList());
    }
}
