package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.shipworthy._support.SettableClock;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

/** Telling those who watch a tool, while more happens to it. */
@ParameterizedClass
@EnumSource
class WatchersTest {

    private static final Topic ADA = new Topic.OfTool(new Slug("ada"));
    private static final List<EmailAddress> READERS = IntStream.range(0, 30).mapToObj(n -> new EmailAddress("reader" + n + "@example.org")).toList();
    private static final int CHANGES = 9;

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Watchers watchers;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        watchers = new Watchers(database, clock, URI.create("https://tools.example.org"));
        SubscriberLists.Intake intake = new SubscriberLists(database).intake();
        READERS.forEach(reader -> intake.add(new Consenting(reader, Set.of(new Wish(ADA, Pace.AT_ONCE)), LocalDate.of(2026, 1, 31), "Fair in Ulm")));
        intake.finish();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatHappensWhileTheyAreToldIsToldOnce() {
        note(0);
        AtOnce.run(3, thread -> {
            if (thread == 0) {
                IntStream.range(1, CHANGES).forEach(this::note);
            } else {
                watchers.tell();
            }
            return thread;
        });
        clock.advance(Watchers.PAUSE.plus(Duration.ofHours(1)));
        watchers.tell();
        List<String> all = IntStream.range(0, CHANGES).mapToObj(WatchersTest::title).toList();
        assertThat(READERS).extracting(this::toldTo).containsOnly(all);
    }

    private void note(int n) {
        database.writeOnly(handle -> watchers.note(handle, List.of(new WatchChange(ADA, title(n), "", "/tools/ada"))));
    }

    private static String title(int n) {
        return "Change " + n + " of Ada";
    }

    /** In the order of what happened. */
    private List<String> toldTo(EmailAddress reader) {
        List<String> mails = database.read(handle -> handle.createQuery("SELECT text FROM mail WHERE recipient = :reader ORDER BY id")
                .bind("reader", reader.value()).mapTo(String.class).list());
        return mails.stream().flatMap(mail -> Pattern.compile("Change \\d of Ada").matcher(mail).results()).map(MatchResult::group).sorted().toList();
    }
}
