package org.shipworthy.cli;

import java.util.List;
import java.util.Map;
import org.shipworthy.digest.sending.Failure;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.RunState;
import org.shipworthy.kernel.Json;

/** The state of a run, for the terminal and for programs. */
final class RunWords {

    private RunWords() {}

    static List<String> lines(List<Run> runs) {
        return runs.isEmpty() ? List.of("No edition has been sent yet.") : runs.stream().map(RunWords::line).toList();
    }

    static String line(Run run) {
        Run.Counts counts = run.counts();
        return run.edition() + "  " + run.state().key() + ": " + counts.sent() + " sent, " + counts.waiting() + " waiting, " + counts.failed() + " failed, "
                + counts.unwanted() + " no longer wanted, " + counts.nothing() + " without news" + (run.composed() ? "" : ", so far")
                + (counts.doubtful() == 0 ? "" : "; " + counts.doubtful() + " may have got it twice")
                + run.trouble().map(trouble -> "; since " + trouble.since() + " " + trouble.reason().words()).orElse("");
    }

    /** What is happening to it, for a person who waits. */
    static String news(Run run) {
        return run.edition() + "  " + run.trouble().map(trouble -> "nothing leaves: " + trouble.reason().words())
                .orElse(run.state() == RunState.COMPOSING ? "recipients are being written down" : run.state().key());
    }

    /** Which commands take it further, to be put behind its line; empty when none does. */
    static String wayOn(Run run) {
        String send = "'digest send " + run.edition() + "' goes on with it.";
        return switch (run.state()) {
            case CANCELLED, FINISHED -> "";
            case PAUSED -> ".\n'digest resume " + run.edition() + "', then " + send;
            case SCHEDULED, COMPOSING, SENDING -> ".\n" + send;
        };
    }

    static Map<String, Object> json(Run run) {
        Run.Counts counts = run.counts();
        return Json.object("edition", run.edition().toString(), "state", run.state().key(), "start_at", run.startAt().toString(),
                "ended", run.ended().map(Object::toString).orElse(null), "composed", run.composed(), "waiting", counts.waiting(), "sent", counts.sent(),
                "failed", counts.failed(), "unwanted", counts.unwanted(), "nothing", counts.nothing(), "doubtful", counts.doubtful(),
                "trouble", run.trouble().map(trouble -> trouble.reason().key()).orElse(null));
    }

    static String line(Failure failure) {
        return "%9d  %s%s".formatted(failure.reader(), failure.reason().words(), failure.reply().isEmpty() ? "" : " (" + failure.reply() + ")");
    }

    static Map<String, Object> json(Failure failure) {
        return Json.object("subscriber", failure.reader(), "reason", failure.reason().key(), "reply", failure.reply(), "attempts", failure.attempts(),
                "at", failure.at().toString());
    }
}
