package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.RecordJson;
import org.shipworthy.decide.record.RecordMarkdown;
import org.shipworthy.decide.record.Recorder;
import org.shipworthy.decide.record.Reopened;
import org.shipworthy.decide.record.Reopening;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Json;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decide}: answers a brief and writes the decision down, or says what has changed since one was. */
@Command(name = "decide", description = {
    "Answer a brief: which tools fit, in which order, what leaves the others out and what would change the answer;",
    "or, with --reopen, say what has changed since a decision record was written, and whether it was altered."})
public final class DecideCommand implements Callable<Integer> {

    private static final int LONGEST_BY = 120;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Option(names = "--brief", paramLabel = "FILE", description =
            "The brief, as TOML: category or tools, then [must], [nice], [workload], [hardware] and [weights]; docs/operating.md lists their fields.")
    private Optional<Path> brief = Optional.empty();

    @Option(names = "--record", paramLabel = "FILE", description = "Write the decision record there, as Markdown; with the ending .json, as JSON.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides, for the record.")
    private String by = "";

    @Option(names = "--again", paramLabel = "DAY", description = "When to look again, for the record, such as 2027-06-30.")
    private Optional<LocalDate> again = Optional.empty();

    @Option(names = "--reopen", paramLabel = "FILE", description = "A decision record, as Markdown or JSON. Ends with 1 when it was altered.")
    private Optional<Path> reopen = Optional.empty();

    @Override
    public Integer call() {
        if (brief.isPresent() == reopen.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Either --brief or --reopen.");
        }
        if (by.length() > LONGEST_BY || Wording.hasInvisible(by)) {
            throw new ParameterException(spec.commandLine(), "--by must be one line of at most " + LONGEST_BY + " characters.");
        }
        String text = TextFile.read(brief.or(() -> reopen).orElseThrow(), "a brief or a decision record", Reopening.MOST_CHARACTERS);
        InstantSource clock = InstantSource.system();
        try (Site site = Site.open(Storage.of(flags.settings()), clock)) {
            LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), ZoneOffset.UTC);
            return brief.isPresent() ? decide(site.snapshot(), text, today) : reopen(site.snapshot(), text, today);
        }
    }

    private int decide(Snapshot snapshot, String text, LocalDate today) {
        return switch (Brief.parseFile(brief.orElseThrow().toString(), text)) {
            case Brief.Reading.Refused refused -> throw new CommandFailure(words(refused.faults()));
            case Brief.Reading.Read read -> switch (new Answers().answer(snapshot, read.brief(), today)) {
                case Answer.Result.Refused refused -> throw new CommandFailure(words(refused.faults()));
                case Answer.Result.Answered answered -> print(answered.answer(), Recorder.record(snapshot, answered.answer(), by, again));
            };
        };
    }

    private static String words(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(joining(System.lineSeparator()));
    }

    private int print(Answer answer, DecisionRecord made) {
        record.ifPresent(file -> TextFile.write(file, file.toString().endsWith(".json") ? Json.write(RecordJson.of(made)) + "\n" : RecordMarkdown.of(made)));
        output.print(() -> AnswerLines.of(answer, made, TerminalWidth.columns()), () -> RecordJson.of(made));
        record.ifPresent(file -> spec.commandLine().getErr().println("The decision record is in " + file + "."));
        return ExitCode.OK;
    }

    private int reopen(Snapshot snapshot, String text, LocalDate today) {
        return switch (Reopening.of(text, snapshot, new Answers(), today)) {
            case Reopened.Unreadable unreadable -> throw new CommandFailure(reopen.orElseThrow() + ": " + unreadable.why());
            case Reopened.Read read -> {
                output.print(() -> AnswerLines.of(read), () -> AnswerLines.json(read));
                yield read.isIntact() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        };
    }
}
