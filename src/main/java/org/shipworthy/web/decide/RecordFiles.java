package org.shipworthy.web.decide;

import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.RecordJson;
import org.shipworthy.decide.record.RecordMarkdown;
import org.shipworthy.kernel.Json;
import org.shipworthy.web.http.Reply;

/** A record as a file to keep. */
public final class RecordFiles {

    private RecordFiles() {}

    public static Reply markdown(DecisionRecord record) {
        return named(Reply.of("text/markdown; charset=utf-8", RecordMarkdown.of(record)), record, "md");
    }

    public static Reply json(DecisionRecord record) {
        return named(Reply.of("application/json", Json.write(RecordJson.of(record))), record, "json");
    }

    private static Reply named(Reply reply, DecisionRecord record, String ending) {
        return reply.with("Content-Disposition", "attachment; filename=\"decision-" + record.decidedOn() + "." + ending + "\"");
    }
}
