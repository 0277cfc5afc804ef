package org.shipworthy.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Community;
import org.shipworthy.community.Ledger;
import org.shipworthy.community.Subject;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Topic;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class EditionsTest {

    private static final URI SITE = URI.create("https://tools.example.org");
    private static final IssueKey W47 = new IssueKey(2026, 47);
    private static final IssueKey W48 = new IssueKey(2026, 48);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Subscriptions subscriptions;
    private volatile Snapshot published = new World().tool("ada").tool("bea").ruled("ada", SHIP, SHIP, SKIP).snapshot();

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        subscriptions = new Subscriptions(database, clock, new SecureRandom(), SITE);
        editions(false).begin();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void weekWithoutNewsHasNoEdition() {
        assertThat(editions(false).compose(W47)).isEqualTo(new ComposeOutcome.NothingHappened());
        assertThat(editions(false).list(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void nextEditionTellsWhatHappenedSinceTheOneBefore() {
        happens(new World().tool("ada").tool("bea").ruled("ada", SHIP, SKIP, SKIP));
        assertThat(titles(compose(W47))).containsExactly("Ada: 33% ship, was 67%");
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SKIP, SKIP));
        assertThat(titles(compose(W48))).containsExactly("Cy, Acme");
        assertThatIllegalArgumentException().isThrownBy(() -> editions(false).compose(new IssueKey(2026, 40)));
    }

    @Test
    void draftComposedAnewKeepsTheEditorsWork() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SKIP, SKIP));
        compose(W47);
        editions(false).reword(W47, "Ours", "Hello.");
        editions(false).drop(W47, "newcomer:cy", true);
        happens(new World().tool("ada").tool("bea").tool("cy").tool("dan").ruled("ada", SHIP, SKIP, SKIP));
        Edition anew = compose(W47);
        assertThat(titles(anew)).containsExactly("Ada: 33% ship, was 67%", "Dan, Acme");
        assertThat(anew.issue().subject()).isEqualTo("Ours");
        assertThat(anew.issue().introduction()).isEqualTo("Hello.");
    }

    @Test
    void whatTheEditorDoesWhileTheDraftIsComposedAnewStays() {
        List<String> names = IntStream.range(0, 40).mapToObj(n -> "cy" + n).toList();
        World world = new World().tool("ada").tool("bea").ruled("ada", SHIP, SKIP, SKIP);
        names.forEach(world::tool);
        happens(world);
        compose(W47);
        AtOnce.run(3, thread -> {
            if (thread == 0) {
                names.forEach(name -> editions(false).drop(W47, "newcomer:" + name, true));
            } else {
                IntStream.range(0, 20).forEach(time -> compose(W47));
            }
            return thread;
        });
        assertThat(titles(editions(false).find(W47).orElseThrow())).containsExactly("Ada: 33% ship, was 67%");
    }

    @Test
    void editorReordersItemsAndSections() {
        happens(new World().tool("ada").tool("bea").tool("cy").tool("dan").ruled("ada", SHIP, SKIP, SKIP));
        compose(W47);
        editions(false).raise(W47, "newcomer:dan");
        assertThat(titles(editions(false).raise(W47, "newcomer:dan").orElseThrow())).containsExactly("Dan, Acme", "Cy, Acme", "Ada: 33% ship, was 67%");
        editions(false).drop(W47, "newcomer:dan", true);
        assertThat(titles(editions(false).drop(W47, "newcomer:cy", true).orElseThrow())).containsExactly("Ada: 33% ship, was 67%");
        assertThat(titles(editions(false).drop(W47, "newcomer:dan", false).orElseThrow())).containsExactly("Dan, Acme", "Ada: 33% ship, was 67%");
    }

    @Test
    void approvedEditionNeverChanges() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP));
        Edition draft = compose(W47);
        assertThat(editions(false).listApproved(Optional.empty(), 10)).isEmpty();
        List<Boolean> outcomes = AtOnce.run(4, n -> editions(false).approve(W47, "eda@example.org"));
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(editions(false).reword(W47, "Other", "")).isEmpty();
        assertThat(editions(false).drop(W47, "newcomer:cy", true)).isEmpty();
        assertThat(editions(false).discard(W47, "eda@example.org")).isFalse();
        happens(new World().tool("ada").tool("bea").tool("cy").tool("dan").ruled("ada", SHIP, SHIP, SKIP));
        assertThat(editions(false).compose(W47)).isInstanceOf(ComposeOutcome.Standing.class);
        Edition approved = editions(false).listApproved(Optional.empty(), 10).getFirst();
        assertThat(approved.issue()).isEqualTo(draft.issue());
        assertThat(approved.approvedBy()).contains("eda@example.org");
        assertThat(editions(false).listApproved(Optional.of(W47), 10)).isEmpty();
    }

    @Test
    void editionFromWhichAllWasLeftOutIsNotApproved() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP));
        compose(W47);
        editions(false).drop(W47, "newcomer:cy", true);
        assertThat(editions(false).approve(W47, "eda@example.org")).isFalse();
        assertThat(editions(false).discard(W47, "eda@example.org")).isTrue();
    }

    @Test
    void approvalCanBeAutomatic() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP));
        ComposeOutcome.Composed composed = (ComposeOutcome.Composed) editions(true).compose(W47);
        assertThat(composed.edition().state()).isEqualTo(Edition.State.APPROVED);
        assertThat(composed.edition().approvedBy()).isEmpty();
    }

    @Test
    void onlyApprovedEditionsArePrinted() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP));
        compose(W47);
        IssuePresses presses = new IssuePresses(editions(false), SITE);
        Recipient ann = new Recipient(1, new EmailAddress("ann@example.org"), Set.of(Topic.EVERYTHING), new Token("a".repeat(43)));
        assertThatIllegalArgumentException().isThrownBy(() -> presses.print(W47, ann));
        editions(false).approve(W47, "eda@example.org");
        assertThat(presses.print(W47, ann).orElseThrow().subject()).isEqualTo("Cy, Acme");
    }

    @Test
    void editionPublishesTheHeadOfTheDayOnWhichTheLastBallotWasSealed() {
        happens(new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP));
        assertThat(compose(W47).composed().heads()).as("no ballot yet").isEmpty();
        new Community(database, clock).cast(Electorate.voter(1), Subject.parse("gemma-3n").orElseThrow(), Choice.SHIP, Circumstances.from(""));
        String head = new Ledger(database, clock).seal().orElseThrow().head();
        clock.advance(Duration.ofDays(1));
        compose(W47);
        assertThat(editions(false).find(W47).orElseThrow().issue().heads()).containsExactly(new ChainHead("ballots", head, LocalDate.parse("2026-11-22")));
    }

    private Editions editions(boolean automatic) {
        return new Editions(database, clock, () -> published, subscriptions, automatic);
    }

    private void happens(World world) {
        published = world.snapshot();
    }

    private Edition compose(IssueKey week) {
        return ((ComposeOutcome.Composed) editions(false).compose(week)).edition();
    }

    private static List<String> titles(Edition edition) {
        return edition.issue().items().stream().map(Item::title).toList();
    }
}
