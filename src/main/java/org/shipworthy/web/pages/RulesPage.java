package org.shipworthy.web.pages;

import java.util.List;
import java.util.Map;
import org.shipworthy.community.Community;
import org.shipworthy.community.rules.Rule;
import org.shipworthy.community.rules.Rules;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /rules}: every rule that sets ballots aside, with how many it has. */
public final class RulesPage implements Page {

    public static final String PATH = "/rules";

    private final Templates templates;
    private final Frame.House house;
    private final Community community;

    public RulesPage(Templates templates, Frame.House house, Community community) {
        this.templates = templates;
        this.house = house;
        this.community = community;
    }

    public record Line(Rule rule, int ballots) {}

    public record View(Frame frame, List<Line> lines) {}

    @Override
    public Reply answer(Visit visit) {
        Map<String, Integer> counts = community.countSetAside();
        Frame frame = house.frame("Rules against stuffing", "The rules by which votes are set aside, and how many each has set aside.", PATH, "/methodology");
        List<Line> lines = Rules.ALL.stream().map(rule -> new Line(rule, counts.getOrDefault(rule.key(), 0))).toList();
        return Reply.html(200, templates.render("votes/rules", new View(frame, lines)));
    }
}
