package org.shipworthy.web.pages;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Category;
import org.shipworthy.community.BlindOutcome;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.community.rules.Honeypot;
import org.shipworthy.community.rules.TooQuick;
import org.shipworthy.decide.BlindPair;
import org.shipworthy.decide.BlindPairs;
import org.shipworthy.decide.Lineup;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Provenance;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Sealer;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/**
 * A blind choice: {@code GET /blind} shows two statements without names, {@code POST /blind} casts the preference, and
 * {@code GET /blind/:shown} says whose they were. Nobody chooses the pair, and what a form stands for cannot be read from it.
 */
public final class BlindPages {

    public static final String PATH = "/blind";

    /** How long a form holds. */
    public static final long MINUTES = BlindForm.LIFETIME.toMinutes();

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;
    private final Provenance provenance;
    private final Sealer sealer;
    private final InstantSource clock;
    private final Derived<BlindPairs> pairs;
    private final SecureRandom random = new SecureRandom();

    public BlindPages(Templates templates, Frame.House house, Site site, OwnVotes ownVotes, ErrorPage errors, Provenance provenance,
                      Sealer sealer, InstantSource clock) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.ownVotes = ownVotes;
        this.errors = errors;
        this.provenance = provenance;
        this.sealer = sealer;
        this.clock = clock;
        pairs = site.derive(BlindPairs::new);
    }

    /**
     * @param pair  empty when no two statements can be held against each other
     * @param form  what the form brings back
     * @param again another pair of the same kind
     */
    public record View(Frame frame, Optional<BlindPair> pair, String form, Optional<Category> category, String again) {}

    /** How a choice stands, as far as is known when it is made. */
    public enum Stand {
        BLIND("It counts as a blind vote."),
        NAMED("It counts as a vote with the names in sight, because they had been shown to you before."),
        SET_ASIDE("A rule set it aside.");

        private final String words;

        Stand(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private static Stand of(BlindOutcome outcome, Circumstances circumstances) {
            return outcome.ballot().setAside(circumstances).isPresent() ? SET_ASIDE : outcome.blind() ? BLIND : NAMED;
        }

        private static Optional<Stand> find(String name) {
            return Arrays.stream(values()).filter(stand -> stand.name().equals(name)).findFirst();
        }
    }

    /**
     * @param chosen     what the reader chose, in words
     * @param comparison the address of the two side by side
     */
    public record Shown(Frame frame, BlindPair pair, String chosen, Stand stand, VoteBox box, String comparison, String again) {}

    public Reply show(Visit visit) {
        Optional<Category> category = Slug.parse(visit.query("category")).flatMap(visit.snapshot().shelf()::findCategory);
        Optional<BlindPair> pair = pairs.of(visit.snapshot()).draw(category.map(Category::slug), random);
        String form = pair.map(drawn -> BlindForm.of(drawn, clock.instant()).seal(sealer)).orElse("");
        return Reply.html(200, templates.render("blind", new View(frame("Choose blind", PATH), pair, form, category, again(category))));
    }

    private Frame frame(String title, String path) {
        return house.frame(title, "Two reviews of two AI tools without names: say which one you would ship with, then see whose they were.",
                path, RankingsAddress.PATH);
    }

    private static String again(Optional<Category> category) {
        return PATH + category.map(known -> "?category=" + known.slug()).orElse("");
    }

    public Reply choose(Visit visit) {
        Optional<BlindForm> form = BlindForm.open(visit.form("form"), sealer, clock.instant());
        Optional<Choice> choice = form.flatMap(opened -> opened.choice(visit.form("choice")));
        if (choice.isEmpty() || pairs.of(visit.snapshot()).find(form.get().lens(), form.get().left(), form.get().right()).isEmpty()) {
            return errors.of(400, "The choice was not counted",
                    "The form is older than " + MINUTES + " minutes, or not complete. Nothing was counted. Open the page again for another pair.");
        }
        return cast(visit, form.get(), choice.get());
    }

    private Reply cast(Visit visit, BlindForm form, Choice choice) {
        VoterCookie cookie = ownVotes.cookieOrFresh(visit);
        Circumstances circumstances = circumstances(visit, form);
        BlindOutcome outcome = site.castBlind(cookie.voter(), form.pair(), choice, circumstances, form.id());
        return ownVotes.keep(Reply.seeOther(PATH + "/" + shown(form, choice, Stand.of(outcome, circumstances))), cookie.with(form.pair(), choice));
    }

    /** Bots that fill every field, and readers who cannot have read, are set aside as on any other vote. */
    private Circumstances circumstances(Visit visit, BlindForm form) {
        Circumstances plain = provenance.of(visit);
        Duration open = Duration.between(form.madeAt(), clock.instant());
        return !visit.form(VotePage.HONEYPOT).isEmpty() ? plain.setAsideBy(new Honeypot())
                : open.compareTo(TooQuick.LEAST) < 0 ? plain.setAsideBy(new TooQuick()) : plain;
    }

    private String shown(BlindForm form, Choice choice, Stand stand) {
        return sealer.seal(String.join(" ", "shown", form.lens().value(), form.left().value(), form.right().value(), choice.key(), stand.name()));
    }

    public Reply reveal(Visit visit) {
        return sealer.open(visit.part("shown")).map(text -> text.split(" ")).filter(parts -> parts.length == 6 && parts[0].equals("shown"))
                .flatMap(parts -> Stand.find(parts[5]).flatMap(stand -> pairs.of(visit.snapshot()).find(new Slug(parts[1]), new Slug(parts[2]), new Slug(parts[3]))
                        .map(pair -> reveal(visit, pair, Choice.find(parts[4]).orElseThrow(), stand))))
                .orElseGet(() -> errors.notFound("There is no such choice, or one of its reviews is no longer published."));
    }

    private Reply reveal(Visit visit, BlindPair pair, Choice choice, Stand stand) {
        boolean inOrder = pair.left().slug().compareTo(pair.right().slug()) < 0;
        Lineup lineup = new Lineup(List.of(pair.left().slug(), pair.right().slug()));
        Subject.OfPair subject = new Subject.OfPair(lineup.slugs().getFirst(), lineup.slugs().getLast());
        Tally tally = visit.snapshot().tallies().of(subject);
        String comparison = ComparisonPage.address(lineup);
        VoteBox box = VoteBox.onPair((inOrder ? pair.left() : pair.right()).name(), (inOrder ? pair.right() : pair.left()).name(), subject, tally,
                Optional.of(choice), comparison);
        Shown shown = new Shown(frame("Whose they were", PATH).hiddenFromSearch(), pair, box.ownLabel(), stand, box, comparison,
                again(Optional.of(pair.left().category())));
        return Reply.html(200, templates.render("blind-shown", shown)).atSecretAddress();
    }
}
