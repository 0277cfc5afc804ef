package org.shipworthy.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.Section.Kind;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Prediction;

class ComposerTest {

    private static final Topic.OfPair ADA_AND_BEA = new Topic.OfPair(new Slug("ada"), new Slug("bea"));

    @Test
    void nothingHappenedIsNoEdition() {
        World world = new World().tool("ada", "1.00").ruled("ada", SHIP, SHIP, SKIP).corrected("2026-11-20T00:00:00Z", "ada", "tagline", "a", "b");
        assertThat(world.then(world, ADA_AND_BEA).isEmpty()).isTrue();
    }

    @Test
    void sameNewsMakeTheSameEdition() {
        World before = new World().tool("ada").tool("bea");
        World now = new World().tool("ada").tool("bea").tool("cy").ruled("ada", SHIP, SHIP, SKIP).ruled("bea", SKIP, SKIP, SHIP);
        assertThat(before.then(now)).isEqualTo(before.then(now));
    }

    @Test
    void verdictIsNewWhenItBecomesComplete() {
        World before = new World().tool("ada").ruled("ada", SHIP, SHIP);
        assertThat(before.then(new World().tool("ada").ruled("ada", SHIP, SKIP)).isEmpty()).as("still incomplete").isTrue();
        Item item = only(before.then(new World().tool("ada").ruled("ada", SHIP, SHIP, SKIP)), Kind.NEW_VERDICTS);
        assertThat(item.title()).isEqualTo("Ada: 67% ship");
        assertThat(item.text()).isEqualTo("Builder says ship: “A statement on ada.”");
        assertThat(item.path()).isEqualTo("/tools/ada");
        assertThat(item.topics()).containsExactlyInAnyOrder(Topic.EVERYTHING, new Topic.OfTool(new Slug("ada")), new Topic.OfCategory(new Slug("models")));
    }

    @Test
    void changedVerdictNamesTheRulingsThatChangedIt() {
        World before = new World().tool("ada").ruled("ada", SHIP, SHIP, SKIP);
        Item item = only(before.then(new World().tool("ada").ruled("ada", SHIP, SKIP, SKIP, SHIP)), Kind.CHANGED_VERDICTS);
        assertThat(item.title()).isEqualTo("Ada: 50% ship, was 67%");
        assertThat(item.text()).isEqualTo("Skeptic says skip: “A statement on ada.” New: Founder says ship: “A statement on ada.”");
    }

    @Test
    void sameShareFromOtherRulingsIsAChangeToo() {
        World before = new World().tool("ada").ruled("ada", SHIP, SHIP, SKIP);
        Item item = only(before.then(new World().tool("ada").ruled("ada", SKIP, SHIP, SHIP)), Kind.CHANGED_VERDICTS);
        assertThat(item.title()).isEqualTo("Ada: 67% ship, as before, from other rulings");
    }

    @Test
    void largestChangeOfAVerdictGoesFirst() {
        World before = new World().tool("ada").tool("bea").ruled("ada", SHIP, SHIP, SKIP).ruled("bea", SHIP, SHIP, SHIP);
        DigestIssue issue = before.then(new World().tool("ada").tool("bea").ruled("ada", SHIP, SHIP, SHIP).ruled("bea", SKIP, SKIP, SKIP));
        assertThat(section(issue, Kind.CHANGED_VERDICTS)).extracting(Item::id).containsExactly("changed:bea", "changed:ada");
        assertThat(issue.subject()).startsWith("Bea: 0% ship, was 100%, and ");
    }

    @Test
    void priceIsNewsWhenItAltersWhoIsCheapest() {
        World before = new World().tool("ada", "2.00").tool("bea", "3.00");
        assertThat(before.then(new World().tool("ada", "2.50").tool("bea", "3.00")).isEmpty()).as("dearer, still cheapest").isTrue();
        List<Item> items = section(before.then(new World().tool("ada", "2.00").tool("bea", "1.50")), Kind.CHEAPEST);
        assertThat(items).extracting(Item::id).contains("cheapest:models:support-chatbot");
        assertThat(items.getFirst().title()).isEqualTo("Support chatbot, Models: Bea is cheapest now");
        assertThat(items.getFirst().text()).isEqualTo("1,035.00 USD a month; it was Ada at 1,380.00 USD.");
        assertThat(items.getFirst().path()).isEqualTo("/compare/ada-vs-bea?preset=support-chatbot");
    }

    @Test
    void priceOrderOfAPairIsToldToThoseWhoWatchIt() {
        World before = new World().tool("ada", "2.00").tool("bea", "3.00").tool("cy", "1.00");
        World now = new World().tool("ada", "4.00").tool("bea", "3.00").tool("cy", "1.00");
        assertThat(before.then(now).isEmpty()).as("Cy stays cheapest, and nobody watches the others").isTrue();
        Item item = only(before.then(now, ADA_AND_BEA), Kind.PRICE_ORDERS);
        assertThat(item.title()).isEqualTo("Ada vs Bea: the price order changed");
        assertThat(item.text()).startsWith("Support chatbot: Bea is cheaper now, 2,070.00 USD a month against 2,760.00 USD.");
        assertThat(item.topics()).isEqualTo(Set.of(ADA_AND_BEA));
    }

    @Test
    void pairThatBecameCloseIsToldOnce() {
        World apart = new World().tool("ada").tool("bea").ruled("ada", SHIP, SHIP, SHIP, SHIP).ruled("bea", SKIP, SKIP, SKIP, SKIP);
        World close = new World().tool("ada").tool("bea").ruled("ada", SHIP, SHIP, SHIP, SKIP).ruled("bea", SHIP, SHIP, SKIP, SHIP);
        Item item = only(apart.then(close), Kind.CLOSE_CALLS);
        assertThat(item.title()).isEqualTo("Ada: 75% ship, Bea: 75%");
        assertThat(item.text()).isEqualTo("They part on Futurist and Founder.");
        assertThat(close.then(close).isEmpty()).isTrue();
    }

    @Test
    void resolvedPredictionIsToldWithWhatItWasGiven() {
        World before = new World().tool("ada").predicted("ada", "Ada is open by June.", Optional.empty());
        World now = new World().tool("ada").predicted("ada", "Ada is open by June.",
                Optional.of(new Prediction.Resolution(Prediction.Outcome.NO, TODAY, "Its licence did not change.")));
        Item item = only(before.then(now), Kind.PREDICTIONS);
        assertThat(item.title()).isEqualTo("It did not come true: Ada is open by June.");
        assertThat(item.text()).isEqualTo("Builder on Ada gave it 70%. Its licence did not change.");
        assertThat(now.then(now).isEmpty()).isTrue();
    }

    @Test
    void correctionsSinceTheLastEditionAreTold() {
        World before = new World().tool("ada").at("2026-11-15T00:00:00Z").corrected("2026-11-14T00:00:00Z", "ada", "tagline", "x", "y");
        World now = new World().tool("ada").corrected("2026-11-14T00:00:00Z", "ada", "tagline", "x", "y")
                .corrected("2026-11-16T00:00:00Z", "ada", "tagline", "y", "z").corrected("2026-11-17T00:00:00Z", "ada", "licence", "", "MIT");
        Item item = only(before.then(now), Kind.CORRECTIONS);
        assertThat(item.text()).isEqualTo("licence: nothing became “MIT”; tagline: “y” became “z”.");
    }

    @Test
    void newcomersAreTold() {
        Item item = only(new World().tool("ada").then(new World().tool("ada").tool("bea")), Kind.NEWCOMERS);
        assertThat(item.title()).isEqualTo("Bea, Acme");
        assertThat(item.text()).isEqualTo("Bea in a line");
    }

    @Test
    void editionCanBeComposedFromAStateThatWasStored() {
        PublishedState state = PublishedState.of(new World().tool("ada", "2.00").ruled("ada", SHIP, SKIP, SKIP).snapshot());
        assertThat(Stored.read(PublishedState.class, Stored.write(state))).isEqualTo(state);
        assertThat(state.tools().get(new Slug("ada")).costs()).isNotEmpty();
        assertThat(Cast.LENSES).extracting(lens -> lens.slug()).containsAll(state.tools().get(new Slug("ada")).rulings().keySet());
    }

    @Test
    void editionThatWasStoredWithoutAHeadIsRead() {
        DigestIssue issue = new World().tool("ada").then(new World().tool("ada").tool("bea"));
        String stored = Stored.write(issue);
        assertThat(Stored.read(DigestIssue.class, stored)).isEqualTo(issue);
        assertThat(issue.heads()).isEqualTo(World.HEADS);
        String before = stored.replaceFirst(",\"heads\":\\[.*?]", "");
        assertThat(before).doesNotContain("heads");
        assertThat(Stored.read(DigestIssue.class, before).heads()).isEmpty();
    }

    private static Item only(DigestIssue issue, Kind kind) {
        List<Item> items = section(issue, kind);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static List<Item> section(DigestIssue issue, Kind kind) {
        return issue.sections().stream().filter(section -> section.kind() == kind).findFirst().orElseThrow().items();
    }
}
