package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.shipworthy._support.Readers;
import org.shipworthy._support.SettableClock;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;

/** Subscribers in and out as lists, and the pages of them that the desk shows. */
@ParameterizedClass
@EnumSource
class SubscriberListsTest {

    private static final Wish WATCH = Wish.parse("pair:gemma-3n-vs-milvus=at-once").orElseThrow();

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private Database database;
    private Subscriptions subscriptions;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        subscriptions = new Subscriptions(database, new SettableClock("2026-11-22T10:00:00Z"), new SecureRandom(), URI.create("https://tools.example.org"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatCameInGoesOut() {
        List<Consenting> list = List.of(consenting("ann", Wish.DIGEST, WATCH), consenting("bob", Wish.DIGEST));
        assertThat(takeIn(list)).isEqualTo(new ListTally(2, 0, 0));
        List<Consenting> out = new ArrayList<>();
        new SubscriberLists(database).forEach(out::add);
        assertThat(out).isEqualTo(list);
        assertThat(Readers.of(subscriptions)).extracting(recipient -> recipient.address().value()).containsExactly("ann@example.org", "bob@example.org");
        assertThat(subscriptions.counts().get(State.CONFIRMED)).isEqualTo(2);
        assertThat(subscriptions.listWatchedPairs()).containsExactly((Topic.OfPair) WATCH.topic());
    }

    @Test
    void nobodyIsTakenInTwiceOrBroughtBack() {
        takeIn(List.of(consenting("ann", Wish.DIGEST), consenting("bob", Wish.DIGEST), consenting("cat", Wish.DIGEST)));
        subscriptions.suppress(new EmailAddress("ann@example.org"), Suppression.BOUNCED);
        subscriptions.erase(new EmailAddress("bob@example.org"));
        assertThat(takeIn(List.of(consenting("ann", Wish.DIGEST), consenting("bob", Wish.DIGEST), consenting("dan", Wish.DIGEST), consenting("dan", WATCH))))
                .isEqualTo(new ListTally(1, 2, 1));
        assertThat(subscriptions.listSubscribers(Optional.of(State.SUPPRESSED), Long.MAX_VALUE, 10)).singleElement()
                .satisfies(ann -> assertThat(ann.reason()).contains(Suppression.BOUNCED));
    }

    @Test
    void aListThatTwoTakeInAtOnceIsTakenInOnce() {
        List<Consenting> list = people(60);
        List<ListTally> tallies = AtOnce.run(4, thread -> takeIn(thread % 2 == 0 ? list : list.reversed()));
        assertThat(tallies.stream().reduce(ListTally.NONE, ListTally::plus)).isEqualTo(new ListTally(60, 180, 0));
        assertThat(subscriptions.counts().get(State.CONFIRMED)).isEqualTo(60);
    }

    @Test
    void peopleMaySignUpWhileTheyAreTakenIn() {
        List<Consenting> list = people(400);
        AtOnce.run(8, thread -> {
            if (thread == 0) {
                return takeIn(list);
            }
            list.reversed().subList(thread * 6, thread * 6 + 6).forEach(one -> subscriptions.subscribe(one.address(), Set.of(WATCH)));
            return ListTally.NONE;
        });
        assertThat(subscriptions.counts().get(State.CONFIRMED) + subscriptions.counts().get(State.PENDING)).isEqualTo(400);
        assertThat(subscriptions.listSubscribers(Optional.empty(), Long.MAX_VALUE, 500)).hasSize(400);
    }

    @Test
    void whoIsErasedMeanwhileIsNotBroughtBack() {
        List<Consenting> list = people(60);
        takeIn(list);
        AtOnce.run(8, thread -> {
            if (thread < 4) {
                IntStream.range(0, 20).forEach(time -> takeIn(list));
            } else {
                IntStream.range(0, 60).filter(n -> n % 4 == thread - 4).forEach(n -> subscriptions.erase(list.get(n).address()));
            }
            return thread;
        });
        assertThat(subscriptions.listSubscribers(Optional.empty(), Long.MAX_VALUE, 100)).isEmpty();
    }

    private static List<Consenting> people(int number) {
        return IntStream.range(0, number).mapToObj(n -> consenting("reader" + n, Wish.DIGEST)).toList();
    }

    @Test
    void pagesFollowEachOther() {
        takeIn(List.of(consenting("ann", Wish.DIGEST), consenting("bob", Wish.DIGEST), consenting("cat", Wish.DIGEST)));
        List<Listed> first = subscriptions.listSubscribers(Optional.empty(), Long.MAX_VALUE, 2);
        assertThat(names(first)).containsExactly("cat", "bob");
        assertThat(names(subscriptions.listSubscribers(Optional.of(State.CONFIRMED), first.getLast().id(), 2))).containsExactly("ann");
    }

    @Test
    void addressesAreFoundByTheirBeginningInOneOrder() {
        takeIn(List.of(consenting("ann.z", Wish.DIGEST), consenting("ann_b", Wish.DIGEST), consenting("anna", Wish.DIGEST), consenting("an", Wish.DIGEST),
                consenting("änn", Wish.DIGEST), consenting("ann%", Wish.DIGEST)));
        assertThat(names(subscriptions.findSubscribers("ann", "", 10))).containsExactly("ann%", "ann.z", "ann_b", "anna");
        assertThat(names(subscriptions.findSubscribers("ann", "ann.z@example.org", 10))).containsExactly("ann_b", "anna");
        assertThat(names(subscriptions.findSubscribers("ann%", "", 10))).containsExactly("ann%");
        assertThat(names(subscriptions.findSubscribers("ä", "", 10))).containsExactly("änn");
        assertThat(subscriptions.findSubscribers("' OR 1=1 --", "", 10)).isEmpty();
    }

    private ListTally takeIn(List<Consenting> list) {
        SubscriberLists.Intake intake = new SubscriberLists(database).intake();
        list.forEach(intake::add);
        return intake.finish();
    }

    private static Consenting consenting(String name, Wish... wishes) {
        return new Consenting(new EmailAddress(name + "@example.org"), Set.of(wishes), LocalDate.of(2026, 1, 31), "Fair in Ulm");
    }

    private static List<String> names(List<Listed> page) {
        return page.stream().map(one -> one.address().value().replace("@example.org", "")).toList();
    }
}
