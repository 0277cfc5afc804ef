package org.shipworthy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.sync.Fetches;
import org.shipworthy.catalogue.sync.InboxItem;
import org.shipworthy.catalogue.sync.InboxOutcome;
import org.shipworthy.catalogue.sync.SourceException;
import org.shipworthy.catalogue.sync.Sync;
import org.shipworthy.catalogue.sync.SyncOutcome;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.SyncSite;
import org.shipworthy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sync}: takes real sources in, and decides on what waits for an editor. */
@Command(name = "sync", description = {
    "Take in what outside sources say: all of a source, or nothing of it. The same twice changes nothing.",
    "What is suspicious or uncertain is not published but waits in the inbox."})
public final class SyncCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Whom the desk names for what was decided here. */
    private static final String BY = "command line";

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Parameters(arity = "0..1", paramLabel = "SOURCE", description =
            "modelsdev, litellm, genai-prices, landscape or feed; every source that has an address when none is named.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "Read this file, plain or gzip, instead of the source's address.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day on which the file said so, such as 2026-07-02; today when absent.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--inbox", description = "List what waits for an editor.")
    private boolean inbox;

    @Option(names = "--approve", paramLabel = "ID", description = "Publish what waits under this number.")
    private Optional<Long> approve = Optional.empty();

    @Option(names = "--reject", paramLabel = "ID", description = "Leave what waits under this number unpublished.")
    private Optional<Long> reject = Optional.empty();

    @Option(names = "--correct", paramLabel = "KEY", description = "Say which tool this row of the source is about, with --as; it counts from the next reading on.")
    private Optional<String> correct = Optional.empty();

    @Option(names = "--as", paramLabel = "TOOL", description = "The tool's slug, for --approve of an uncertain row and for --correct.")
    private Optional<String> as = Optional.empty();

    @Override
    public Integer call() {
        checkUse();
        Settings settings = flags.settings();
        try (SyncSite site = SyncSite.open(Storage.of(settings), InstantSource.system(), SyncOptions.of(settings))) {
            return run(site, settings);
        } catch (SourceException e) {
            throw new CommandFailure(e.getMessage() + "\nNothing was changed.", e);
        }
    }

    private void checkUse() {
        long actions = List.of(inbox, approve.isPresent(), reject.isPresent(), correct.isPresent(), file.isPresent()).stream().filter(given -> given).count();
        refuse(actions > 1, "--file, --inbox, --approve, --reject and --correct are not for one call.");
        refuse(source.isEmpty() && (file.isPresent() || correct.isPresent()), "Which source? " + Feeds.KEYS);
        refuse(source.isPresent() && Feed.find(source.get()).isEmpty(), "There is no source '" + source.orElse("") + "': " + Feeds.KEYS);
        refuse(asOf.isPresent() && file.isEmpty(), "--as-of goes with --file; an address says what is so today.");
        refuse(correct.isPresent() && as.isEmpty(), "--correct needs --as TOOL.");
        refuse(as.isPresent() && approve.isEmpty() && correct.isEmpty(), "--as goes with --approve or --correct.");
        refuse(as.isPresent() && Slug.parse(as.get()).isEmpty(), "--as must be a tool's slug: " + Slug.rule() + ".");
        refuse(asOf.isPresent() && asOf.get().isAfter(today()), "--as-of lies in the future.");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private int run(SyncSite site, Settings settings) {
        if (inbox) {
            return list(site.inbox().list());
        }
        if (approve.isPresent()) {
            return say(site.inbox().approve(approve.get(), as.map(Slug::new), BY), "approved");
        }
        if (reject.isPresent()) {
            return say(site.inbox().reject(reject.get(), BY), "rejected");
        }
        if (correct.isPresent()) {
            return say(site.inbox().correct(feed(), correct.get(), new Slug(as.orElseThrow())), "corrected");
        }
        return print(file.isPresent() ? List.of(takeFile(site.sync(), file.get())) : fetch(site.fetches(), settings));
    }

    private Feed feed() {
        return source.flatMap(Feed::find).orElseThrow();
    }

    private SyncOutcome takeFile(Sync sync, Path path) {
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), feed().key(), size(path))) {
            return new SyncOutcome.Taken(sync.takeFile(feed(), path, asOf.orElse(today()), dryRun, bar));
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new CommandFailure("The file " + path + " cannot be read.", e);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    }

    private List<SyncOutcome> fetch(Fetches fetches, Settings settings) {
        List<Feed> feeds = (source.isPresent() ? List.of(feed()) : List.of(Feed.values())).stream()
                .filter(feed -> settings.find(SyncOptions.address(feed)).isPresent())
                .toList();
        if (feeds.isEmpty()) {
            throw new CommandFailure(source.isPresent()
                    ? "The source " + feed().key() + " has no address. Set " + SyncOptions.address(feed()).key() + ", or give --file."
                    : "No source has an address. Set sync.modelsdev_address or another, or give a source and --file.");
        }
        List<SyncOutcome> outcomes = new ArrayList<>();
        for (Feed feed : feeds) {
            try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), feed.key(), 0)) {
                outcomes.addAll(fetches.ask(feed, dryRun, bar));
            }
        }
        return outcomes;
    }

    private int print(List<SyncOutcome> outcomes) {
        output.print(() -> SyncWords.lines(outcomes), () -> SyncWords.json(outcomes));
        List<String> failures = outcomes.stream()
                .flatMap(outcome -> outcome instanceof SyncOutcome.Failed failed ? Stream.of(failed.reason()) : Stream.empty())
                .toList();
        failures.forEach(spec.commandLine().getErr()::println);
        return failures.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int list(List<InboxItem> items) {
        output.print(() -> SyncWords.inbox(items), () -> items.stream().map(SyncWords::json).toList());
        return ExitCode.OK;
    }

    private int say(InboxOutcome outcome, String what) {
        switch (outcome) {
            case InboxOutcome.Decided decided ->
                    output.print(() -> List.of(what + ": " + decided.item().title()), () -> Json.object(what, SyncWords.json(decided.item())));
            case InboxOutcome.Corrected corrected -> output.print(
                    () -> List.of(corrected.key() + " is " + corrected.tool() + " from the next reading on"),
                    () -> Json.object(what, corrected.key(), "tool", corrected.tool().value()));
            case InboxOutcome.NotWaiting gone -> throw new CommandFailure(SyncWords.gone(gone));
            case InboxOutcome.NoQuestionOfTool clear -> throw new CommandFailure("It is not asked which tool that is, so --as does not go with it: " + clear.item().title());
            case InboxOutcome.UnknownTool unknown -> throw new CommandFailure("There is no tool '" + unknown.asked() + "'." + SyncWords.meant(unknown.nearest()));
            case InboxOutcome.UnknownRow row -> throw new CommandFailure("The source " + feed().key() + " has no row '" + row.key() + "'.");
        }
        return ExitCode.OK;
    }

    /** The names of the sources, for messages. */
    private static final class Feeds {
        static final String KEYS = "modelsdev, litellm, genai-prices, landscape or feed.";
    }
}
