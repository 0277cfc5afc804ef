package org.shipworthy.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.ComposeOutcome;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.sending.Failure;
import org.shipworthy.digest.sending.Preview;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Json;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digest}: the weekly mail. */
@Command(name = "digest", synopsisSubcommandLabel = "COMMAND", subcommands = SubscribersCommand.class, description = "Look at the weekly mail, send it, and see how far it is.")
public final class DigestCommand implements Runnable {

    private static final int FAILURES_AT_ONCE = 1_000;
    private static final int RUNS = 20;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Preview, send, status, pause, resume, cancel, failures or subscribers?");
    }

    @Command(name = "preview", description = {
        "Print an edition's message as it would leave, headers and signature included. Nothing is sent.",
        "Without a week it is the next one's, whose draft is composed when there is none."})
    void preview(@Mixin AddressFlags flags,
            @Parameters(arity = "0..1", paramLabel = "WEEK", description = "Which edition, such as 2026-W47.") Optional<String> week,
            @Option(names = "--to", paramLabel = "ADDRESS", defaultValue = "reader@example.org", description = "The recipient in the headers.") String to) {
        EmailAddress recipient = EmailAddress.parse(to)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + to + "' is not a mail address."));
        Settings settings = flags.settings();
        InstantSource clock = InstantSource.system();
        try (Site site = Site.open(Storage.of(settings), clock)) {
            Subscriptions subscriptions = new Subscriptions(site.database(), clock, new SecureRandom(), settings.baseUrl());
            Editions editions = DigestOptions.editions(settings, site.database(), clock, site::snapshot, subscriptions);
            Edition edition = edition(editions, week.map(this::key).orElseGet(() -> DigestOptions.weekly(settings).next(clock.instant()).edition()));
            String message = Preview.of(edition.issue(), DigestOptions.sending(settings, settings.baseUrl()), recipient, clock.instant())
                    .orElseThrow(() -> new CommandFailure("Everything was left out of the edition " + edition.key() + "."));
            spec.commandLine().getOut().print(message);
            spec.commandLine().getOut().flush();
        }
    }

    private static Edition edition(Editions editions, IssueKey key) {
        return editions.find(key).orElseGet(() -> switch (editions.compose(key)) {
            case ComposeOutcome.Composed composed -> composed.edition();
            case ComposeOutcome.Standing standing -> standing.edition();
            case ComposeOutcome.NothingHappened nothing -> throw new CommandFailure("Nothing happened that the edition " + key + " would tell.");
        });
    }

    @Command(name = "send", description = {
        "Send an approved edition to whoever wants it, and wait until it is sent.",
        "An edition is sent once; this goes on with a run that was begun before, beside a site that serves the same data."})
    void send(@Mixin AddressFlags flags, @Mixin Output output,
            @Parameters(paramLabel = "WEEK", description = "Which edition, such as 2026-W47.") String week,
            @Option(names = "--no-wait", description = "Leave the sending to the site that serves the same data.") boolean noWait) {
        Run run = new DigestSending(flags.settings(), spec.commandLine().getErr()).send(key(week), !noWait);
        output.print(() -> RunWords.lines(List.of(run)), () -> RunWords.json(run));
    }

    @Command(name = "status", description = "Say how far the sending of each edition is, the newest first.")
    void status(@Mixin DataFlags flags, @Mixin Output output,
            @Parameters(arity = "0..1", paramLabel = "WEEK", description = "This edition alone.") Optional<String> week) {
        List<Run> runs = with(flags, (all, settings) -> week.isPresent() ? List.of(get(all, week.get())) : all.list(RUNS));
        output.print(() -> RunWords.lines(runs), () -> runs.stream().map(RunWords::json).toList());
    }

    @Command(name = "pause", description = "Let nothing more of an edition leave until it is resumed.")
    void pause(@Mixin DataFlags flags, @Mixin Output output, @Parameters(paramLabel = "WEEK", description = "Which edition.") String week) {
        change(flags, output, week, Runs::pause, "cannot be paused");
    }

    @Command(name = "resume", description = "Go on with an edition that was paused.")
    void resume(@Mixin DataFlags flags, @Mixin Output output, @Parameters(paramLabel = "WEEK", description = "Which edition.") String week) {
        change(flags, output, week, Runs::resume, "is not paused");
    }

    @Command(name = "cancel", description = "End the sending of an edition for good. Who has not got it will not.")
    void cancel(@Mixin DataFlags flags, @Mixin Output output, @Parameters(paramLabel = "WEEK", description = "Which edition.") String week) {
        change(flags, output, week, Runs::cancel, "is over");
    }

    @Command(name = "failures", description = "List the subscribers whom an edition did not reach, and why.")
    void failures(@Mixin DataFlags flags, @Mixin Output output, @Parameters(paramLabel = "WEEK", description = "Which edition.") String week,
            @Option(names = "--resend", description = "Have all of them tried again, but for those who were suppressed.") boolean resend,
            @Option(names = "--after", paramLabel = "NUMBER", defaultValue = "0", description = "List those after this subscriber; 1,000 at once.") long after) {
        List<Failure> failures = with(flags, (runs, settings) -> {
            Run run = get(runs, week);
            List<Failure> listed = runs.listFailures(run, after, FAILURES_AT_ONCE);
            if (resend) {
                runs.resendFailures(run);
            }
            return listed;
        });
        output.print(() -> failures.isEmpty() ? List.of("None.") : failures.stream().map(RunWords::line).toList(),
                () -> Json.object("resent", resend, "failures", failures.stream().map(RunWords::json).toList()));
    }

    private void change(DataFlags flags, Output output, String week, BiPredicate<Runs, IssueKey> change, String otherwise) {
        Run run = with(flags, (runs, settings) -> {
            Run before = get(runs, week);
            if (!change.test(runs, before.edition())) {
                throw new CommandFailure("The sending of " + before.edition() + " " + otherwise + ": it is " + before.state().key() + ".");
            }
            return get(runs, week);
        });
        output.print(() -> RunWords.lines(List.of(run)), () -> RunWords.json(run));
    }

    private Run get(Runs runs, String week) {
        return runs.find(key(week)).orElseThrow(() -> new CommandFailure("The edition " + week + " is not being sent. 'digest status' lists those that are or were."));
    }

    private IssueKey key(String week) {
        return IssueKey.parse(week).orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + week + "' is not a week such as 2026-W47."));
    }

    private static <T> T with(DataFlags flags, BiFunction<Runs, Settings, T> work) {
        Settings settings = flags.settings();
        try (Database database = Database.open(Storage.of(settings))) {
            return work.apply(new Runs(database, InstantSource.system()), settings);
        }
    }
}
