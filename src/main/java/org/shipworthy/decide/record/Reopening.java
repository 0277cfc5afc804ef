package org.shipworthy.decide.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.Reopened.Change;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.publish.Snapshot;

/** Reads a record again: whether it is as it was made, and what is different now. */
public final class Reopening {

    /** Longer texts are no records. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private Reopening() {}

    /** @param text a record as Markdown or as JSON */
    public static Reopened of(String text, Snapshot snapshot, Answers answers, LocalDate today) {
        if (text.length() > MOST_CHARACTERS) {
            return new Reopened.Unreadable("It is longer than any decision record.");
        }
        String trimmed = text.strip().replace("\r\n", "\n");
        Optional<RecordJson.Written> written = trimmed.startsWith("{") ? RecordJson.read(trimmed) : MarkdownReading.read(trimmed);
        if (written.isEmpty()) {
            return new Reopened.Unreadable("It has no evidence that can be read. A record is a file that was exported here, as Markdown or as JSON; its section \"Evidence\" must be whole.");
        }
        DecisionRecord record = written.get().record();
        if (record.format() != DecisionRecord.FORMAT) {
            return new Reopened.Unreadable("It was made by another version of this program: its format is " + record.format() + ", and this version reads " + DecisionRecord.FORMAT + ".");
        }
        return compare(record, altered(written.get(), trimmed), snapshot, answers, today);
    }

    private static List<String> altered(RecordJson.Written written, String text) {
        List<String> altered = new ArrayList<>();
        if (!written.record().hash().equals(written.hash())) {
            altered.add("The evidence does not have the hash that stands beside it.");
        }
        if (!text.startsWith("{")) {
            MarkdownReading.firstDifference(written.record(), written.hash(), text).ifPresent(altered::add);
        }
        return altered;
    }

    private static Reopened compare(DecisionRecord record, List<String> altered, Snapshot snapshot, Answers answers, LocalDate today) {
        return switch (Brief.parse(QueryText.fields(record.brief()))) {
            case Brief.Reading.Refused refused -> new Reopened.Unreadable("Its brief cannot be read: " + refused.faults().getFirst().message());
            case Brief.Reading.Read(Brief brief) -> switch (answers.answer(snapshot, brief, record.team().policy(), today)) {
                case Answer.Result.Refused refused -> new Reopened.Read(record, altered,
                        refused.faults().stream().map(fault -> new Change("The brief", fault.field(), fault.message())).toList(), Optional.empty());
                case Answer.Result.Answered(Answer answer) -> {
                    DecisionRecord now = Recorder.record(snapshot, answer, record.team(), record.decidedBy(), Optional.empty());
                    yield new Reopened.Read(record, altered, Changes.between(record, now), Optional.of(now));
                }
            };
        };
    }
}
