package org.shipworthy.decide.team;

import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.record.Team;
import org.shipworthy.decide.team.SavedBrief.Criterion;
import org.shipworthy.decide.team.SavedBrief.Decided;
import org.shipworthy.decide.team.SavedBrief.Judged;
import org.shipworthy.decide.team.SavedBrief.Vote;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;

/** What a team adds to a brief, as records keep it: with the names that its tools have now. */
record Recorded(Shelf shelf) {

    Team team(SavedBrief brief) {
        return new Team(brief.title(), brief.notes(), brief.approvedOnly(), brief.decided().stream().map(this::decided).toList(),
                brief.criteria().stream().map(this::criterion).toList(), brief.votes().stream().map(this::vote).toList());
    }

    private Team.Decided decided(Decided one) {
        return new Team.Decided(one.tool().value(), name(one.tool()), one.approved(), one.reason(), who(one.by()), one.on().toString());
    }

    private Team.Criterion criterion(Criterion one) {
        return new Team.Criterion(one.name(), one.must(), one.judged().stream().map(this::judged).toList());
    }

    private Team.Judged judged(Judged one) {
        return new Team.Judged(one.tool().value(), name(one.tool()), one.met(), one.note(), who(one.by()), one.on().toString());
    }

    private Team.Vote vote(Vote one) {
        return new Team.Vote(one.voter().value(), one.tool().value(), name(one.tool()), one.reason(), one.on().toString());
    }

    private String name(Slug tool) {
        return shelf.findTool(tool).map(Tool::name).orElse(tool.value());
    }

    private static String who(Optional<EmailAddress> by) {
        return by.map(EmailAddress::value).orElse("");
    }
}
