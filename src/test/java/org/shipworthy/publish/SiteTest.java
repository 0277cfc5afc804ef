package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Voter;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.StorageSettings;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SiteTest {

    private static final Slug ANVIL = new Slug("anvil");
    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    @TempDir
    private Path packs;

    private Site open(StorageSettings settings) {
        return Site.open(settings, InstantSource.system());
    }

    private Site open() {
        return open(kind.fresh(folder));
    }

    @Test
    void anEmptyDatabaseIsFilledWithTheStarterContent() {
        try (Site site = open()) {
            Snapshot snapshot = site.snapshot();
            assertThat(snapshot.shelf().tools()).hasSizeGreaterThanOrEqualTo(40);
            assertThat(snapshot.shelf().categories()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(snapshot.bench().reviews()).hasSizeGreaterThanOrEqualTo(48);
            assertThat(snapshot.bench().verdictOn(new Slug("gemma-3n")).shipPercent()).isEqualTo(75);
            assertThat(snapshot.corrections()).isEmpty();
        }
    }

    @Test
    void theStarterContentComesOnce() {
        StorageSettings settings = kind.fresh(folder);
        SmallPack correction = SmallPack.in(packs);
        try (Site site = open(settings)) {
            site.importPack(correction.folder());
        }
        try (Site site = open(settings)) {
            assertThat(site.snapshot().shelf().findTool(ANVIL)).isPresent();
            assertThat(site.snapshot().bench().lenses()).extracting(lens -> lens.slug().value()).contains("builder", "skeptic");
        }
    }

    @Test
    void anImportIsPublishedWhenItReturns() {
        try (Site site = open()) {
            Snapshot before = site.snapshot();
            site.importPack(SmallPack.in(packs).folder());
            assertThat(site.snapshot().shelf().findTool(ANVIL)).isPresent();
            assertThat(site.snapshot().version()).isGreaterThan(before.version());
            assertThat(before.shelf().findTool(ANVIL)).isEmpty();
        }
    }

    @Test
    void whatIsDerivedIsReadyBeforeItIsPublishedAndBallotsDeriveNothing() {
        try (Site site = open()) {
            AtomicInteger computed = new AtomicInteger();
            Derived<Integer> tools = site.derive((shelf, bench) -> {
                computed.incrementAndGet();
                return shelf.tools().size();
            });
            Snapshot before = site.snapshot();
            assertThat(computed).hasValue(1);
            site.cast(voter(1), GEMMA, Choice.SHIP, Circumstances.from("network"));
            assertThat(computed).hasValue(1);
            site.importPack(SmallPack.in(packs).folder());
            assertThat(computed).hasValue(2);
            assertThat(tools.of(site.snapshot())).isEqualTo(site.snapshot().shelf().tools().size());
            assertThat(tools.of(before)).as("for a request that began before").isEqualTo(before.shelf().tools().size());
            assertThat(computed).hasValue(2);
        }
    }

    @Test
    void whatCannotBeDerivedHoldsNoPublicationBack() {
        try (Site site = open()) {
            site.derive((shelf, bench) -> shelf.findTool(ANVIL).map(anvil -> {
                throw new IllegalStateException("no list of anvils");
            }));
            site.importPack(SmallPack.in(packs).folder());
            assertThat(site.snapshot().shelf().findTool(ANVIL)).isPresent();
        }
    }

    @Test
    void everyVoterSeesTheOwnBallotWhenTheCallReturns() {
        try (Site site = open()) {
            List<Integer> seen = AtOnce.run(Publisher.MOST_WAITING, n -> {
                Subject own = new Subject.OfPair(new Slug("a-" + n), new Slug("b-" + n));
                site.cast(voter(n), own, Choice.FIRST, Circumstances.from("network"));
                return site.snapshot().tallies().of(own).unverified().of(Choice.FIRST);
            });
            assertThat(seen).containsOnly(1);
        }
    }

    @Test
    void manyBallotsShareAPublicationAndAreSeenWithinASecond() throws InterruptedException {
        try (Site site = open()) {
            long before = site.snapshot().version();
            long begun = System.nanoTime();
            AtOnce.run(200, n -> site.cast(voter(n), GEMMA, Choice.SHIP, Circumstances.from("network")));
            waitUntil(() -> site.snapshot().tallies().of(GEMMA).unverified().of(Choice.SHIP) == 200);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(site.snapshot().tallies().of(GEMMA).unverified().of(Choice.SHIP)).isEqualTo(200);
            assertThat(site.snapshot().version() - before).isLessThanOrEqualTo(took.dividedBy(Publisher.BETWEEN_TALLIES) + 1);
        }
    }

    private static Voter voter(int n) {
        return new Voter("voter-%016d".formatted(n));
    }

    @Test
    void aWithdrawnBallotIsGoneFromTheSnapshot() {
        try (Site site = open()) {
            Voter voter = voter(1);
            site.cast(voter, GEMMA, Choice.SKIP, Circumstances.from("network"));
            site.withdraw(voter, GEMMA);
            assertThat(site.snapshot().tallies().of(GEMMA).cells()).isEmpty();
        }
    }

    @Test
    void whatAnotherProcessImportsIsNoticed() throws InterruptedException {
        StorageSettings settings = kind.fresh(folder);
        try (Site site = open(settings); Site other = open(settings)) {
            other.importPack(SmallPack.in(packs).folder());
            waitUntil(() -> site.snapshot().shelf().findTool(ANVIL).isPresent());
            assertThat(site.snapshot().shelf().findTool(ANVIL)).isPresent();
        }
    }

    /** Returns when it is so, or after a minute, which even a busy machine does not need. */
    private static void waitUntil(BooleanSupplier so) throws InterruptedException {
        for (int look = 0; look < 3_000 && !so.getAsBoolean(); look++) {
            Thread.sleep(20);
        }
    }

    @Test
    void aPriceComesIntoForceOnItsDayWithoutARestart() throws InterruptedException {
        SettableClock clock = new SettableClock("2026-11-22T23:59:59Z");
        SmallPack pack = SmallPack.in(packs).change(SmallPack.ANVIL, "amount = \"1.50\"", "amount = \"1.50\"\nfrom = 2026-11-23");
        try (Site site = Site.open(kind.fresh(folder), clock)) {
            site.importPack(pack.folder());
            assertThat(priceOfAnvil(site)).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            waitUntil(() -> priceOfAnvil(site).isPresent());
            assertThat(priceOfAnvil(site)).isPresent();
        }
    }

    private static Optional<Fact> priceOfAnvil(Site site) {
        return site.snapshot().shelf().findTool(ANVIL).orElseThrow().offers().getFirst().prices().find(Attribute.PRICE_INPUT);
    }

    @Test
    void whatNothingChangedIsNotPublishedAgain() throws InterruptedException {
        try (Site site = open()) {
            long version = site.snapshot().version();
            Thread.sleep(1_200);
            assertThat(site.snapshot().version()).isEqualTo(version);
        }
    }
}
