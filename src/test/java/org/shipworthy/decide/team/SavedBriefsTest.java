package org.shipworthy.decide.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.claim;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.tool;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.Role;
import org.shipworthy.accounts.User;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.brief.Ranked;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.Team;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class SavedBriefsTest {

    private static final Slug ADA = new Slug("ada");
    private static final Slug BOB = new Slug("bob");
    private static final List<Review> REVIEWS = Stream.of(reviews("ada", SHIP, SHIP, SHIP, SKIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)).flatMap(List::stream).toList();

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final List<String> mails = new ArrayList<>();
    private Snapshot published = snapshot(List.of(tool("ada"), tool("bob"), tool("cleo")), REVIEWS);
    private Database database;
    private SavedBriefs briefs;
    private BriefWatch watch;
    private User ann;
    private User ben;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        briefs = new SavedBriefs(database, clock);
        watch = watching(clock);
        Accounts accounts = new Accounts(database, clock, new SecureRandom());
        ann = accounts.addUser(new EmailAddress("ann@example.org"), Optional.of(Role.EDITOR)).user();
        ben = accounts.addUser(new EmailAddress("ben@example.org"), Optional.of(Role.MEMBER)).user();
    }

    private BriefWatch watching(InstantSource time) {
        return new BriefWatch(database, () -> published, (handle, recipient, subject, lines, path, now) -> mails.add(recipient.value() + " " + subject + " " + path + " " + lines), time);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aForbiddenToolIsLeftOutWithItsReasonAndTakenInAgain() {
        long id = save("category=models");

        briefs.decide(ann, id, ADA, false, "Its maker is a competitor.");
        assertThat(order(id)).containsExactly("bob", "cleo");
        assertThat(answer(id).excluded()).singleElement().satisfies(excluded -> assertThat(excluded.reason()).isEqualTo("forbidden: Its maker is a competitor."));
        assertThat(briefs.find(id).orElseThrow().decided()).singleElement().satisfies(decided -> {
            assertThat(decided.by()).contains(ann.email());
            assertThat(decided.on()).isEqualTo(LocalDate.of(2026, 11, 22));
        });

        briefs.undecide(id, ADA);
        assertThat(order(id)).containsExactly("ada", "bob", "cleo");
        assertThat(briefs.decide(ann, id, ADA, false, " ")).isInstanceOf(SavedBriefs.Outcome.Refused.class);
    }

    @Test
    void onlyApprovedToolsAreLeftWhenTheTeamSaysSo() {
        long id = save("category=models");
        briefs.decide(ann, id, BOB, true, "Reviewed by security.");
        briefs.change(id, briefs.find(id).orElseThrow().edition(), "Chat", briefs.find(id).orElseThrow().brief(), "Two lines\nof notes", true);

        assertThat(order(id)).containsExactly("bob");
        assertThat(briefs.find(id).orElseThrow().notes()).isEqualTo("Two lines\nof notes");
    }

    @Test
    void aCriterionOfOnesOwnDecidesByWhatPeopleJudged() {
        long id = save("category=models");
        briefs.addCriterion(id, "has a signed contract", true);
        long criterion = briefs.find(id).orElseThrow().criteria().getFirst().id();
        briefs.judge(ann, id, criterion, ADA, false, "They refused.");
        briefs.judge(ben, id, criterion, BOB, true, "");

        assertThat(order(id)).containsExactly("bob", "cleo");
        assertThat(answer(id).ranked()).extracting(Ranked::isSure).containsExactly(true, false);
        assertThat(answer(id).excluded().getFirst().failed().getFirst().ground().words()).isEqualTo("ann@example.org judged so on 2026-11-22: They refused.");

        briefs.judge(ann, id, criterion, ADA, true, "They signed.");
        assertThat(order(id)).containsExactly("ada", "bob", "cleo");
        briefs.removeCriterion(id, criterion);
        assertThat(briefs.find(id).orElseThrow().criteria()).isEmpty();
    }

    @Test
    void aJudgementOfAnotherBriefsCriterionChangesNothing() {
        long one = save("category=models");
        long other = save("category=models");
        briefs.addCriterion(one, "has a signed contract", true);
        long criterion = briefs.find(one).orElseThrow().criteria().getFirst().id();

        briefs.judge(ann, other, criterion, ADA, true, "");
        briefs.removeCriterion(other, criterion);

        assertThat(briefs.find(one).orElseThrow().criteria()).singleElement().satisfies(kept -> assertThat(kept.judged()).isEmpty());
    }

    @Test
    void eachHasOneVoteWhichCanBeChangedAndTakenBack() {
        long id = save("category=models");
        briefs.vote(ann, id, Optional.of(ADA), "Cheap.");
        briefs.vote(ben, id, Optional.of(ADA), "");
        briefs.vote(ann, id, Optional.of(BOB), "");
        assertThat(briefs.find(id).orElseThrow().tally()).isEqualTo(Map.of(ADA, 1L, BOB, 1L));

        briefs.vote(ben, id, Optional.empty(), "");
        assertThat(briefs.find(id).orElseThrow().tally()).isEqualTo(Map.of(BOB, 1L));
    }

    @Test
    void watchersAreToldOnceWhenAVerdictChangesTheAnswer() {
        long id = save("category=models");
        briefs.watch(ann, id, true);
        watch.look();
        watch.look();
        assertThat(mails).isEmpty();

        clock.advance(Duration.ofHours(1));
        publish(published.shelf().tools(), Stream.of(reviews("ada", SKIP, SKIP, SKIP, SKIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)).flatMap(List::stream).toList());
        watch.look();
        watch.look();

        assertThat(mails).singleElement().asString().startsWith("ann@example.org Changed: Chat /desk/briefs/" + id)
                .contains("Ada, panel: 3 of 4 lenses say ship", "→ 0 of 4 lenses say ship");
        assertThat(briefs.find(id).orElseThrow().told().orElseThrow().changes()).isNotEmpty();
    }

    @Test
    void aDeprecationIsToldAndTheTeamsOwnChangesAreNot() {
        long id = save("category=models");
        briefs.watch(ben, id, true);
        watch.look();
        briefs.decide(ann, id, BOB, false, "No.");
        watch.look();
        assertThat(mails).isEmpty();

        Tool gone = tool("ada", claim(Attribute.DEPRECATED_ON, new Value.Day(LocalDate.of(2026, 11, 1))));
        publish(List.of(gone, tool("bob"), tool("cleo")), REVIEWS);
        watch.look();

        assertThat(mails).singleElement().asString().contains("Ada: in place 1 → left out: not “is not deprecated” (Deprecated on: 1 Nov 2026)");
    }

    @Test
    void ofTwoWhoChangeABriefAtOnceTheSecondIsToldAndNothingIsLost() {
        long id = save("category=models");
        SavedBrief shown = briefs.find(id).orElseThrow();

        List<SavedBriefs.Outcome> outcomes = AtOnce.run(2, n -> briefs.change(id, shown.edition(), "Title " + n, shown.brief(), "Notes of " + n, false));

        assertThat(outcomes).filteredOn(SavedBriefs.Outcome.Refused.class::isInstance).singleElement().asString().contains("Somebody else changed this brief meanwhile");
        int first = outcomes.indexOf(new SavedBriefs.Outcome.Done(id));
        assertThat(briefs.find(id).orElseThrow()).satisfies(kept -> {
            assertThat(kept.title()).isEqualTo("Title " + first);
            assertThat(kept.notes()).isEqualTo("Notes of " + first);
        });
        assertThat(briefs.change(id, briefs.find(id).orElseThrow().edition(), "Both", shown.brief(), "", false)).isEqualTo(new SavedBriefs.Outcome.Done(id));
    }

    @Test
    void whoVotesSeveralTimesAtOnceHasOneVote() {
        long id = save("category=models");

        AtOnce.run(4, n -> briefs.vote(n % 2 == 0 ? ann : ben, id, Optional.of(n < 2 ? ADA : BOB), ""));

        assertThat(briefs.find(id).orElseThrow().votes()).extracting(SavedBrief.Vote::voter).containsExactlyInAnyOrder(ann.email(), ben.email());
    }

    @Test
    void thereAreNeverMoreDecidedToolsThanAllowed() {
        long id = save("category=models");
        for (int i = 1; i < Team.MOST; i++) {
            briefs.decide(ann, id, new Slug("tool-" + i), false, "No.");
        }

        List<SavedBriefs.Outcome> outcomes = AtOnce.run(3, n -> briefs.decide(ben, id, new Slug("late-" + n), true, "Yes."));

        assertThat(outcomes).filteredOn(SavedBriefs.Outcome.Done.class::isInstance).hasSize(1);
        assertThat(briefs.find(id).orElseThrow().decided()).hasSize(Team.MOST);
        assertThat(briefs.decide(ben, id, new Slug("tool-1"), true, "On second thoughts.")).isEqualTo(new SavedBriefs.Outcome.Done(id));
    }

    @Test
    void whoIsRemovedChangesNothingMoreAndIsTakenOutOfTheVote() {
        long id = save("category=models");
        briefs.decide(ben, id, BOB, true, "It is ours.");
        briefs.vote(ben, id, Optional.of(BOB), "");
        briefs.watch(ben, id, true);

        new Accounts(database, clock, new SecureRandom()).removeUser(ben.email());

        SavedBriefs.Outcome refused = new SavedBriefs.Outcome.Refused("You do not work here any more. Nothing was changed.");
        assertThat(briefs.vote(ben, id, Optional.of(ADA), "")).isEqualTo(refused);
        assertThat(briefs.decide(ben, id, ADA, false, "No.")).isEqualTo(refused);
        assertThat(briefs.watch(ben, id, true)).isEqualTo(refused);
        SavedBrief brief = briefs.find(id).orElseThrow();
        assertThat(brief.votes()).isEmpty();
        assertThat(brief.watchers()).isEmpty();
        assertThat(brief.decided()).singleElement().satisfies(decided -> assertThat(decided.by()).isEmpty());
        assertThat(brief.team(published.shelf()).decided()).singleElement().isEqualTo(new Team.Decided("bob", "Bob", true, "It is ours.", "", "2026-11-22"));
    }

    @Test
    void whatIsChangedWhileTheWatchLooksIsNotToldAsNews() {
        long id = save("category=models");
        briefs.watch(ben, id, true);
        AtomicInteger asked = new AtomicInteger();
        InstantSource whileItAnswers = () -> {
            if (asked.incrementAndGet() == 2) {
                briefs.decide(ann, id, ADA, false, "Its maker is a competitor.");
            }
            return clock.instant();
        };

        watching(whileItAnswers).look();
        assertThat(briefs.find(id).orElseThrow().told()).isEmpty();
        watch.look();

        assertThat(briefs.find(id).orElseThrow().told().orElseThrow().record().options()).extracting(DecisionRecord.Option::tool).containsExactly("bob", "cleo");
        assertThat(mails).isEmpty();
    }

    @Test
    void deletingABriefTakesEverythingAlong() {
        long id = save("category=models");
        briefs.watch(ann, id, true);
        briefs.vote(ann, id, Optional.of(ADA), "");
        watch.look();

        briefs.delete(id);

        assertThat(briefs.list()).isEmpty();
        assertThat(briefs.vote(ann, id, Optional.of(ADA), "")).isEqualTo(new SavedBriefs.Outcome.Refused("This brief was deleted."));
    }

    private long save(String query) {
        return ((SavedBriefs.Outcome.Done) briefs.save(ann, "Chat", ((Brief.Reading.Read) Brief.parse(QueryText.fields(query))).brief())).id();
    }

    private Answer answer(long id) {
        SavedBrief brief = briefs.find(id).orElseThrow();
        return ((Answer.Result.Answered) new Answers().answer(published, brief.brief(), brief.team(published.shelf()).policy(), LocalDate.of(2026, 11, 22))).answer();
    }

    private List<String> order(long id) {
        return answer(id).ranked().stream().map(ranked -> ranked.tool().slug().value()).toList();
    }

    private void publish(List<Tool> tools, List<Review> all) {
        published = snapshot(tools, all);
    }
}
