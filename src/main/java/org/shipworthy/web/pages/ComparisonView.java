package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.decide.Comparison;
import org.shipworthy.kernel.Slug;

/**
 * @param question  what the comparison answers
 * @param answer    which tool to ship with, and why
 * @param keyDiffs  the differences that come first
 * @param split     where the reviewers part, in words
 * @param prices    the price read, offer by offer, in the order of the tools
 * @param read      what the reader's workload costs, when the address describes one
 * @param pairVote  the preference, where there are two tools
 * @param ranked    what the ranking lets expect of the two
 * @param toolVotes a ship-or-skip box for each tool
 */
public record ComparisonView(Frame frame, Comparison comparison, String question, AnswerBox answer,
                             List<Comparison.FactRow> keyDiffs, List<String> split, List<OfferTable> prices, Optional<PriceRead> read,
                             Optional<VoteBox> pairVote, Optional<RankedPair> ranked, List<VoteBox> toolVotes, List<Related> related, LocalDate today) {

    /**
     * Another comparison worth reading, and why.
     *
     * @param answer in a word or two; may be empty
     */
    public record Related(String address, String title, String answer, String reason) {}

    /** The address that shows the same again. */
    public String address() {
        return read.map(asked -> frame.house().baseUrl() + asked.form().address()).orElse(frame.address());
    }

    /** The brief that chooses among these tools, ready to be filled in. */
    public String briefAddress() {
        return "/decide?tools=" + comparison.lineup().slugs().stream().map(Slug::value).collect(joining(",")) + "#brief";
    }

    public List<WorkloadForm.PresetLink> presets() {
        return WorkloadForm.presets(frame.path(), Map.of());
    }

    public String category() {
        return comparison.isWithinCategory() ? comparison.contenders().getFirst().tool().category().name() : "Across categories";
    }
}
