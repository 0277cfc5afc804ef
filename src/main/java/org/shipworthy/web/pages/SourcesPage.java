package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.SourceState;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.catalogue.sync.Rule;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /sources}: everything that a fact rests on, how it is read, and how often it was believed. */
public final class SourcesPage implements Page {

    public static final String PATH = "/sources";

    /** A file or an address in an operator's message, up to its last part. */
    private static final Pattern PLACE = Pattern.compile("(?<=^|\\s)(?:https?:/)?/(?:[^\\s/]*/)*([^\\s/?:]*)(?:\\?[^\\s:]*)?");

    private final Templates templates;
    private final Frame.House house;
    private final SyncSettings settings;

    public SourcesPage(Templates templates, Frame.House house, SyncSettings settings) {
        this.templates = templates;
        this.house = house;
        this.settings = settings;
    }

    /**
     * A source that is taken in by the program.
     *
     * @param state   empty when it was never read
     * @param isDaily whether the program reads it by itself
     */
    public record Taken(Feed feed, Optional<SourceState> state, Rule rule, boolean isDaily) {

        /** How what it says is published. */
        public String publishing() {
            if (feed == Feed.FEED) {
                return "Nothing before an editor has looked at it";
            }
            return switch (rule) {
                case AUTO -> "At once, except what is suspicious or uncertain";
                case INBOX -> "After an editor has looked at it";
                case OFF -> "Not at all";
            };
        }

        public Optional<LocalDate> triedOn() {
            return state.flatMap(SourceState::lastTried).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        }

        /** Why the last try failed, without where on the operator's machine or with which keys it was made. */
        public Optional<String> failure() {
            return state.flatMap(SourceState::failure).map(words -> PLACE.matcher(words).replaceAll("$1"));
        }
    }

    /** @param quoted those that only content packs quote, the closest to makers first */
    public record View(Frame frame, List<Taken> taken, Paging<SourceState> quoted) {

        public String count(long number) {
            return ValueWords.count(BigDecimal.valueOf(number));
        }
    }

    @Override
    public Reply answer(Visit visit) {
        List<SourceState> states = visit.snapshot().shelf().sources();
        List<Taken> taken = Arrays.stream(Feed.values()).map(feed -> taken(feed, states)).toList();
        List<SourceState> quoted = states.stream().filter(state -> taken.stream().noneMatch(one -> one.feed().label().equals(state.name()))).toList();
        Paging<SourceState> page = Paging.of(quoted, visit.query("page"), PATH);
        Frame frame = house.frame("Sources", "Where every fact here was read: each source, its rank, when it was last read, and how often it was believed.",
                page.here(), "");
        return Reply.html(200, templates.render("sources", new View(frame, taken, page)));
    }

    private Taken taken(Feed feed, List<SourceState> states) {
        return new Taken(feed, states.stream().filter(state -> state.name().equals(feed.label())).findFirst(), settings.rule(feed),
                settings.addresses().containsKey(feed));
    }
}
