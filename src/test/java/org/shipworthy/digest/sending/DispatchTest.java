package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shipworthy.digest.sending.PlainMailing.EDITION;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.digest.Suppression;
import org.shipworthy.storage.Database;

/** Most of its time a node waits here, for a server or for its next look, so many of them wait at once. */
@ParameterizedClass
@EnumSource
@Execution(ExecutionMode.CONCURRENT)
class DispatchTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Longer than a node takes to look what there is to do. */
    private static final Duration QUIET = Duration.ofMillis(1_500);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final SmtpSink sink = new SmtpSink();
    private final List<Dispatch> nodes = new ArrayList<>();
    private Database database;
    private Runs runs;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        runs = new Runs(database, clock);
    }

    @AfterEach
    void close() {
        nodes.forEach(Dispatch::close);
        database.close();
        sink.close();
    }

    @Test
    void everybodyGetsItOnceAndThenTheRunIsFinished() {
        PlainMailing mailing = new PlainMailing(2_500);
        mailing.unsubscribed.add(7L);
        mailing.withoutNews.add(8L);
        start(mailing);
        runs.start(EDITION);
        await(RunState.FINISHED);
        assertThat(sink.copies()).hasSize(2_498).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
        assertThat(run().counts()).isEqualTo(new Run.Counts(0, 2_498, 0, 0, 1, 0));
        assertThat(run().trouble()).isEmpty();
    }

    @Test
    void editionIsSentOnceHoweverOftenItIsAskedFor() {
        start(new PlainMailing(3));
        assertThat(runs.start(EDITION)).isTrue();
        await(RunState.FINISHED);
        assertThat(runs.start(EDITION)).isFalse();
        assertThat(sink.messages()).isEqualTo(3);
    }

    @Test
    void scheduledRunWaitsForItsTime() throws InterruptedException {
        start(new PlainMailing(3));
        runs.schedule(EDITION, clock.instant().plusSeconds(60));
        Thread.sleep(1_500);
        assertThat(run().state()).isEqualTo(RunState.SCHEDULED);
        clock.advance(Duration.ofSeconds(60));
        await(RunState.FINISHED);
    }

    @Test
    void nodesShareARunAndNobodyGetsItTwice() {
        PlainMailing mailing = new PlainMailing(6_000);
        start(mailing);
        start(mailing);
        runs.start(EDITION);
        await(RunState.FINISHED);
        assertThat(sink.copies()).hasSize(6_000).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
    }

    @Test
    void pausedRunLetsNothingLeaveUntilItIsResumed() {
        slow(20);
        start(new PlainMailing(400));
        runs.start(EDITION);
        awaitThat(() -> sink.messages() > 50);
        assertThat(runs.pause(EDITION)).isTrue();
        assertThat(untilNothingLeaves()).isLessThan(400);
        assertThat(run().state()).isEqualTo(RunState.PAUSED);
        assertThat(runs.resume(EDITION)).isTrue();
        await(RunState.FINISHED);
        assertThat(sink.copies()).hasSize(400).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
    }

    @Test
    void cancelledRunStaysCancelled() {
        slow(20);
        start(new PlainMailing(400));
        runs.start(EDITION);
        awaitThat(() -> sink.messages() > 20);
        runs.cancel(EDITION);
        long sent = untilNothingLeaves();
        assertThat(sent).isLessThan(400);
        assertThat(runs.resume(EDITION)).isFalse();
        awaitThat(() -> run().counts().sent() == sent);
        assertThat(untilNothingLeaves()).isEqualTo(sent);
        assertThat(runs.resendFailures(run())).isZero();
    }

    @Test
    void whoUnsubscribesWhileItIsSentGetsNothing() {
        slow(10);
        PlainMailing mailing = new PlainMailing(300);
        start(mailing);
        runs.start(EDITION);
        awaitThat(() -> sink.messages() > 20);
        List<Long> late = sentNothingYet(300);
        mailing.unsubscribed.addAll(late.subList(100, late.size()));
        await(RunState.FINISHED);
        assertThat(run().counts().unwanted()).isEqualTo(late.size() - 100);
        assertThat(sink.messages()).isEqualTo(300 - late.size() + 100);
    }

    @Test
    void refusedMailboxFailsAndIsSuppressedButAFullOneIsNot() {
        sink.script(command -> command.contains("<reader5@") ? "550 5.1.1 no such user"
                : command.contains("<reader6@") ? "552 5.2.2 mailbox full" : command.contains("<reader7@") ? "550 5.7.1 not from you" : "");
        PlainMailing mailing = new PlainMailing(40);
        start(mailing);
        runs.start(EDITION);
        await(RunState.FINISHED);
        assertThat(runs.listFailures(run(), 0, 10)).extracting(Failure::reader, Failure::reason, Failure::reply).containsExactly(
                tuple(5L, Reason.NO_MAILBOX, "550 5.1.1"),
                tuple(6L, Reason.REFUSED, "552 5.2.2"),
                tuple(7L, Reason.REFUSED, "550 5.7.1"));
        assertThat(mailing.suppressed).containsExactly(Map.entry(5L, Suppression.REFUSED));
    }

    @Test
    void failuresAreTriedAgainOnRequestButNotTheSuppressed() {
        sink.script(command -> command.contains("<reader5@") ? "550 5.1.1 no such user" : command.contains("<reader6@") ? "554 5.7.1 no" : "");
        start(new PlainMailing(40));
        runs.start(EDITION);
        await(RunState.FINISHED);
        sink.agree();
        assertThat(runs.resendFailures(run())).isEqualTo(2);
        await(RunState.FINISHED);
        assertThat(run().counts()).isEqualTo(new Run.Counts(0, 39, 0, 1, 0, 0));
        assertThat(sink.copies().keySet()).extracting(SmtpSink.Taken::recipient).contains(PlainMailing.address(6)).doesNotContain(PlainMailing.address(5));
    }

    @Test
    void serverThatRefusesEverybodyPausesTheRunAndCostsNobodyTheSubscription() {
        sink.script(command -> command.startsWith("RCPT") ? "550 5.1.1 no such user" : "");
        PlainMailing mailing = new PlainMailing(500);
        start(mailing);
        runs.start(EDITION);
        await(RunState.PAUSED);
        assertThat(run().trouble()).hasValueSatisfying(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.ALL_REFUSED));
        sink.agree();
        runs.resume(EDITION);
        await(RunState.FINISHED);
        assertThat(mailing.suppressed).isEmpty();
        runs.resendFailures(run());
        await(RunState.FINISHED);
        assertThat(sink.copies()).hasSize(500);
    }

    @Test
    void greylistedRecipientIsTriedAgainLater() {
        ConcurrentHashMap<String, Integer> tries = new ConcurrentHashMap<>();
        sink.script(command -> command.startsWith("RCPT") && tries.merge(command, 1, Integer::sum) == 1 ? "450 4.7.1 greylisted" : "");
        start(new PlainMailing(60));
        runs.start(EDITION);
        awaitThat(() -> tries.size() == 60 || advance());
        assertThat(run().state()).isEqualTo(RunState.SENDING);
        assertThat(run().counts().failed()).isZero();
        awaitThat(() -> run().state() == RunState.FINISHED || advance());
        assertThat(sink.copies()).hasSize(60).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
    }

    @Test
    void clockThatJumpsForthAndBackLosesNobody() {
        sink.script(command -> command.startsWith("RCPT") ? "450 4.7.1 later" : "");
        start(new PlainMailing(30));
        runs.start(EDITION);
        awaitThat(() -> putOffUntilAfter("2026-11-22") > 0);
        clock.advance(Duration.ofDays(400));
        awaitThat(() -> putOffUntilAfter("2027-12-01") > 0);
        sink.agree();
        clock.advance(Duration.ofDays(-800));
        awaitThat(() -> run().state() == RunState.FINISHED || advance());
        assertThat(sink.copies()).hasSize(30).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
    }

    @Test
    void whateverTheServerDoesNobodyIsLostAndTheStateIsTrue() {
        PlainMailing mailing = new PlainMailing(300);
        sink.script(command -> command.equals("GREETING") ? "421 too busy" : "");
        start(mailing, Post.hastilyTo(Post.server(sink.port(), SmtpServer.Security.NONE)));
        runs.start(EDITION);
        expectTrouble(Reason.BROKEN_OFF);
        misbehave(command -> command.startsWith("MAIL"), "421 4.3.2 shutting down", Reason.BUSY);
        misbehave(command -> command.startsWith("EHLO"), SmtpSink.SILENCE, Reason.TIMEOUT);
        misbehave(command -> command.startsWith("RCPT"), SmtpSink.DROP, Reason.BROKEN_OFF);
        misbehave(command -> command.equals("."), SmtpSink.SILENCE, Reason.TIMEOUT);
        misbehave(command -> command.startsWith("MAIL"), "530 5.7.0 authentication required", Reason.SIGN_IN);
        sink.agree();
        awaitThat(() -> run().state() == RunState.FINISHED || advance());
        assertThat(run().counts().sent()).isEqualTo(300);
        assertThat(run().trouble()).isEmpty();
        assertThat(sink.copies().keySet()).extracting(SmtpSink.Taken::recipient).doesNotHaveDuplicates().hasSize(300);
        assertThat(sink.copies().values().stream().filter(copies -> copies > 1).count()).isLessThanOrEqualTo(run().counts().doubtful());
    }

    @Test
    void serverThatPutsEverybodyOffIsThereAgain() {
        sink.script(command -> command.equals("GREETING") ? "421 too busy" : "");
        start(new PlainMailing(20));
        runs.start(EDITION);
        expectTrouble(Reason.BROKEN_OFF);
        sink.script(command -> command.startsWith("RCPT") ? "450 4.7.1 greylisted" : "");
        awaitThat(() -> run().trouble().isEmpty());
        assertThat(run().state()).isEqualTo(RunState.SENDING);
        assertThat(run().counts().waiting()).isEqualTo(20);
    }

    @Test
    void nothingLeavesWhileTheDiskIsFullAndNobodyIsLost() {
        slow(20);
        AtomicBoolean full = new AtomicBoolean();
        Dispatch node = new Dispatch(new FillableDatabase(database, full::get), clock, Post.to(sink.port()), new PlainMailing(200), Post.KEY, folder);
        nodes.add(node);
        node.start();
        runs.start(EDITION);
        awaitThat(() -> sink.messages() > 20);
        full.set(true);
        awaitThat(() -> node.runs().find(EDITION).orElseThrow().trouble().stream().anyMatch(trouble -> trouble.reason() == Reason.NOT_WRITTEN_DOWN));
        assertThat(untilNothingLeaves()).isLessThan(200);
        full.set(false);
        await(RunState.FINISHED);
        assertThat(node.runs().find(EDITION).orElseThrow().trouble()).isEmpty();
        assertThat(sink.copies()).hasSize(200).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
        assertThat(run().counts()).isEqualTo(new Run.Counts(0, 200, 0, 0, 0, 0));
    }

    @Test
    void messageWhoseAnswerIsLostMayComeTwiceAndIsCounted() {
        ConcurrentHashMap<String, Integer> ends = new ConcurrentHashMap<>();
        sink.script(command -> command.equals(".") && ends.merge(".", 1, Integer::sum) == 10 ? SmtpSink.DROP : "");
        start(new PlainMailing(50));
        runs.start(EDITION);
        awaitThat(() -> run().state() == RunState.FINISHED || advance());
        assertThat(sink.copies()).hasSize(50);
        assertThat(sink.copies().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(51);
        assertThat(run().counts().doubtful()).isEqualTo(1);
    }

    @Test
    void serverThatNeverSaysThatItTookAMessageGetsItFourTimesAtMost() {
        sink.script(command -> command.equals(".") ? SmtpSink.DROP : "");
        start(new PlainMailing(1));
        runs.start(EDITION);
        awaitThat(() -> run().state() == RunState.FINISHED || advance());
        assertThat(sink.messages()).isEqualTo(4);
        assertThat(runs.listFailures(run(), 0, 10)).extracting(Failure::reason).containsExactly(Reason.BROKEN_OFF);
    }

    @Test
    void nothingLeavesWithoutTheProtectionThatIsAskedFor() {
        start(new PlainMailing(5), Post.through(Post.server(sink.port(), SmtpServer.Security.STARTTLS), 1_000, 1_000));
        runs.start(EDITION);
        expectTrouble(Reason.INSECURE);
        assertThat(sink.messages()).isZero();
        assertThat(run().counts().waiting()).isEqualTo(5);
    }

    @Test
    void ratesAreKept() {
        start(new PlainMailing(60), Post.through(Post.server(sink.port(), SmtpServer.Security.NONE), 1_000, 3));
        long begun = System.nanoTime();
        runs.start(EDITION);
        await(RunState.FINISHED);
        // ten domains with six recipients each: one leaves at once, the others a third of a second apart
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1_600));
    }

    private void start(PlainMailing mailing) {
        start(mailing, Post.to(sink.port()));
    }

    private void start(PlainMailing mailing, SendingSettings settings) {
        Dispatch node = new Dispatch(database, clock, settings, mailing, Post.KEY, folder);
        nodes.add(node);
        node.start();
    }

    private void slow(int millis) {
        sink.script(command -> {
            try {
                Thread.sleep(command.equals(".") ? millis : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        });
    }

    /** Waits until no message came for a while. @return how many came until then */
    private long untilNothingLeaves() {
        long[] seen = {-1};
        long[] since = {System.nanoTime()};
        awaitThat(() -> {
            long now = sink.messages();
            if (now != seen[0]) {
                seen[0] = now;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > QUIET.toNanos();
        });
        return seen[0];
    }

    /** The server answers so for a while, and the run says that it does. */
    private void misbehave(Predicate<String> when, String answer, Reason reason) {
        long before = sink.messages();
        sink.script(command -> when.test(command) ? answer : "");
        sink.dropAll();
        expectTrouble(reason);
        sink.agree();
        awaitThat(() -> sink.messages() > before || run().state() == RunState.FINISHED);
    }

    private void expectTrouble(Reason reason) {
        awaitThat(() -> run().trouble().stream().anyMatch(trouble -> trouble.reason() == reason));
        assertThat(run().state()).isEqualTo(RunState.SENDING);
    }

    private List<Long> sentNothingYet(int subscribers) {
        List<String> reached = sink.copies().keySet().stream().map(SmtpSink.Taken::recipient).toList();
        return LongStream.rangeClosed(1, subscribers).boxed().filter(reader -> !reached.contains(PlainMailing.address(reader))).toList();
    }

    private int putOffUntilAfter(String day) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM digest_delivery WHERE due_at > :day").bind("day", day).mapTo(Integer.class).one());
    }

    private boolean advance() {
        clock.advance(Duration.ofMinutes(1));
        return false;
    }

    private Run run() {
        return runs.find(EDITION).orElseThrow();
    }

    private void await(RunState state) {
        awaitThat(() -> run().state() == state);
    }

    private static void awaitThat(BooleanSupplier condition) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
