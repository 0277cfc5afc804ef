package org.shipworthy.decide.record;

import static java.util.stream.Collectors.joining;
import static org.shipworthy.decide.record.RecordMarkdown.text;

import java.util.ArrayList;
import java.util.List;
import org.shipworthy.decide.record.Team.Criterion;
import org.shipworthy.decide.record.Team.Decided;
import org.shipworthy.decide.record.Team.Judged;
import org.shipworthy.decide.record.Team.Vote;

/** What a team added to a brief, as part of a record's Markdown. */
final class TeamMarkdown {

    private final List<String> lines = new ArrayList<>();

    private TeamMarkdown() {}

    /** Without a heading. */
    static List<String> lines(Team team) {
        TeamMarkdown markdown = new TeamMarkdown();
        markdown.write(team);
        return markdown.lines;
    }

    private void write(Team team) {
        lines.add("They keep it as “" + text(team.title()) + "”." + (team.approvedOnly() ? " Approved tools only." : ""));
        if (!team.notes().isBlank()) {
            lines.add("");
            team.notes().lines().map(line -> ("> " + text(line)).stripTrailing()).forEach(lines::add);
        }
        if (!team.decided().isEmpty()) {
            table("Tool", "", "Because", "Who", "Day");
            team.decided().forEach(this::decided);
        }
        if (!team.criteria().isEmpty()) {
            table("Criterion", "Tool", "Met", "Note", "Who", "Day");
            team.criteria().forEach(this::criterion);
        }
        if (!team.votes().isEmpty()) {
            lines.add("");
            lines.add("Votes: " + team.tally().entrySet().stream().map(count -> text(count.getKey()) + " " + count.getValue()).collect(joining(", ")) + ".");
            table("Vote", "Because", "Who", "Day");
            team.votes().forEach(this::vote);
        }
    }

    private void decided(Decided one) {
        row(one.name(), one.approved() ? "approved" : "forbidden", one.reason(), who(one.by()), one.on());
    }

    private void criterion(Criterion criterion) {
        String asked = (criterion.must() ? "must: " : "nice: ") + criterion.name();
        if (criterion.judged().isEmpty()) {
            row(asked, "", "nobody has judged it", "", "", "");
        }
        criterion.judged().forEach(judged -> judged(asked, judged));
    }

    private void judged(String asked, Judged judged) {
        row(asked, judged.name(), judged.met() ? "yes" : "no", judged.note(), who(judged.by()), judged.on());
    }

    private void vote(Vote vote) {
        row(vote.name(), vote.reason(), vote.voter(), vote.on());
    }

    private static String who(String by) {
        return by.isEmpty() ? "somebody who left" : by;
    }

    private void table(String... titles) {
        lines.add("");
        row(titles);
        lines.add("|" + "---|".repeat(titles.length));
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", List.of(cells).stream().map(RecordMarkdown::text).toList()) + " |");
    }
}
