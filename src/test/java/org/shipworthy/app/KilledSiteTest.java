package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.ScriptedWebServer;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.Role;
import org.shipworthy.decide.team.SavedBrief;
import org.shipworthy.decide.team.SavedBriefs;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.RunState;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/**
 * The program is killed again and again while readers vote, an editor saves briefs, an edition is sent and a source is
 * taken in. {@code -Dsite.kills=10} runs it, for some minutes.
 */
@EnabledIfSystemProperty(named = "site.kills", matches = "[1-9]\\d*")
class KilledSiteTest {

    private static final int KILLS = Integer.getInteger("site.kills", 0);
    private static final int VOTERS = 8;
    private static final int SUBSCRIBERS = 2_500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SUBJECTS = List.of("gemma-3n", "milvus", "vespa");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final IssueKey WEEK = IssueKey.of(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    private static final String RUN = "/desk/digest/" + WEEK + "/run";

    @TempDir
    private Path folder;

    /** What may be stored of a voter on a subject: what was acknowledged last, and what was sent without an answer since. */
    private final Map<String, Set<String>> said = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> briefs = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void nothingThatWasAcknowledgedIsLostHoweverOftenItIsKilled() throws Exception {
        String link = seed();
        try (SmtpSink sink = new SmtpSink(); ScriptedWebServer source = new ScriptedWebServer()) {
            try (ServedProcess site = new ServedProcess(folder)) {
                site.start(environment(sink, source, 0));
                String editor = cookie(site.post("/desk/sign-in", "", "token", link).orElseThrow());
                assertThat(site.post(RUN, editor, "do", "send").orElseThrow().statusCode()).isEqualTo(303);
                List<Thread> people = new ArrayList<>(IntStream.range(0, VOTERS).mapToObj(n -> Thread.ofVirtual().start(() -> vote(site, n))).toList());
                people.add(Thread.ofVirtual().start(() -> edit(site, editor)));
                Random random = new Random();
                for (int kill = 1; kill <= KILLS; kill++) {
                    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(500, 12_000)).toNanos());
                    site.kill();
                    forgetTheDaysWork();
                    site.start(environment(sink, source, kill));
                    assertThat(site.get("/health/ready", "").orElseThrow().statusCode()).as("ready after kill " + kill).isEqualTo(200);
                }
                await(() -> shows(site, RUN, editor, "Finished"), "the edition is finished");
                await(() -> shows(site, "/tools/" + tool(KILLS), "", "openai"), "the last tool is published");
                over = true;
                for (Thread person : people) {
                    person.join();
                }
                assertThat(new Terminal(folder).type("verify", "--url", site.address()).exitCode()).as("verify").isZero();
            }
            assertStored(sink);
        }
    }

    /** An approved edition, its subscribers, and an editor, whose link is returned. */
    private String seed() {
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), CLOCK)) {
            Subscriptions subscriptions = new Subscriptions(site.database(), CLOCK, new SecureRandom(), URI.create("http://shipworthy.test"));
            Editions editions = new Editions(site.database(), CLOCK, site::snapshot, subscriptions, false);
            editions.begin();
            site.importPack(NewsOfAWeek.pack());
            editions.compose(WEEK);
            assertThat(editions.approve(WEEK, "editor@example.org")).isTrue();
            site.database().writeOnly(handle -> IntStream.range(0, SUBSCRIBERS).forEach(n -> {
                long id = handle.createQuery("""
                        INSERT INTO subscriber (email, state, consent, asked_at, confirmed_at)
                        VALUES (:email, 'confirmed', 'form', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z') RETURNING id""")
                        .bind("email", "reader" + n + "@example.org").mapTo(Long.class).one();
                handle.createUpdate("INSERT INTO wish (subscriber, topic, pace) VALUES (:id, 'everything', 'weekly')").bind("id", id).execute();
            }));
            return new Accounts(site.database(), CLOCK, new SecureRandom()).addUser(new EmailAddress("editor@example.org"), Optional.of(Role.EDITOR)).token().value();
        }
    }

    /** So that the source is read anew. */
    private void forgetTheDaysWork() {
        try (Database database = Database.open(new StorageSettings(folder, Optional.empty()))) {
            database.writeOnly(handle -> handle.execute("DELETE FROM job"));
        }
    }

    /** At each start the source has another address, so that it is read, and one more tool. */
    private static Map<String, String> environment(SmtpSink sink, ScriptedWebServer source, int round) {
        source.serves(IntStream.rangeClosed(0, round).mapToObj(n -> "\"" + tool(n) + "\": {\"cost\": {\"input\": 1}}")
                .collect(Collectors.joining(", ", "{\"openai\": {\"models\": {", "}}}")));
        return Map.of("SHIPWORTHY_MAIL_HOST", "127.0.0.1", "SHIPWORTHY_MAIL_PORT", Integer.toString(sink.port()), "SHIPWORTHY_MAIL_SECURITY", "none",
                "SHIPWORTHY_DIGEST_PER_SECOND", "50", "SHIPWORTHY_DIGEST_PER_DOMAIN_AND_SECOND", "1000",
                "SHIPWORTHY_SYNC_MODELSDEV_ADDRESS", source.address("/round-" + round).toString(), "SHIPWORTHY_SYNC_PRIVATE_ADDRESSES", "true");
    }

    private static String tool(int round) {
        return "gpt-" + (20 + round);
    }

    private void vote(ServedProcess site, int number) {
        Random random = new Random(number);
        String cookie = "";
        while (!over) {
            String own = cookie;
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            String choice = random.nextBoolean() ? "ship" : "skip";
            Optional<HttpResponse<String>> thanks = site.get("/votes/stamp", own)
                    .flatMap(stamp -> site.post("/vote", own, "subject", subject, "choice", choice, "stamp", stamp.body()))
                    .filter(answer -> answer.statusCode() == 303);
            if (thanks.isPresent()) {
                cookie = cookie(thanks.get());
                said.put(voter(cookie) + " " + subject, Set.of(choice));
            } else if (!own.isEmpty()) {
                said.computeIfPresent(voter(own) + " " + subject, (key, before) -> before.contains(choice) ? before : Set.of("ship", "skip"));
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(150)).toNanos());
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String voter(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1).split("[~.]", 2)[0];
    }

    private void edit(ServedProcess site, String editor) {
        for (int n = 0; !over && n < 150; n++) {
            String title = "Brief " + n;
            if (site.post("/desk/briefs", editor, "title", title, "brief", "category=models").filter(answer -> answer.statusCode() == 303).isPresent()) {
                briefs.add(title);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static boolean shows(ServedProcess site, String path, String cookie, String words) {
        return site.get(path, cookie).filter(page -> page.body().contains(words)).isPresent();
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void assertStored(SmtpSink sink) {
        try (Database database = Database.open(new StorageSettings(folder, Optional.empty()))) {
            assertBallots(database);
            assertThat(new SavedBriefs(database, CLOCK).list()).extracting(SavedBrief::title).containsAll(briefs);
            Run run = new Runs(database, CLOCK).find(WEEK).orElseThrow();
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(run.counts().sent()).isEqualTo(SUBSCRIBERS);
            assertThat(sink.copies().keySet()).extracting(SmtpSink.Taken::recipient).doesNotHaveDuplicates().hasSize(SUBSCRIBERS);
            assertThat(sink.messages() - SUBSCRIBERS).as("second copies").isLessThanOrEqualTo(run.counts().doubtful());
            System.out.println(KILLS + " kills, " + said.size() + " ballots, " + briefs.size() + " briefs, " + (sink.messages() - SUBSCRIBERS) + " second copies");
        }
    }

    private void assertBallots(Database database) {
        record Row(String key, String choice) {}
        Map<String, List<String>> live = database.read(handle -> handle.createQuery("SELECT voter || ' ' || subject AS key, choice FROM live_ballot")
                .map((row, context) -> new Row(row.getString("key"), row.getString("choice"))).stream()
                .collect(Collectors.groupingBy(Row::key, Collectors.mapping(Row::choice, Collectors.toList()))));
        assertThat(said).hasSizeGreaterThan(VOTERS);
        said.forEach((key, choices) -> assertThat(live.get(key)).as(key + " said " + choices).singleElement().matches(choices::contains));
    }
}
