package org.shipworthy.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Judged;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.Substitutes;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;

/**
 * @param opinions     one for each lens, in the lenses' order
 * @param vote         the ship-or-skip box
 * @param read         what the reader's workload costs, when the address describes one
 * @param past         what the offers charged before, when that is on record
 * @param facts        what is known, in groups
 * @param alternatives what else a reader would consider
 * @param hasChanges   whether any change of it is at hand
 * @param substitutes  what the figures propose where no alternative is on record
 */
public record ToolView(Frame frame, Judged judged, List<Opinion> opinions, VoteBox vote, OfferTable offers, Optional<PriceRead> read, Optional<PastPrices> past,
                       List<FactGroup> facts, List<Other> alternatives, List<Substitutes.Substitute> substitutes, Life life, boolean hasChanges, LocalDate today) {

    private static final int FEW_NAMES = 8;

    public List<String> fewNames() {
        List<String> names = judged.tool().aliases();
        return names.size() <= FEW_NAMES + 1 ? names : names.subList(0, FEW_NAMES);
    }

    /** Names that would make the line too long. */
    public List<String> moreNames() {
        return judged.tool().aliases().subList(fewNames().size(), judged.tool().aliases().size());
    }

    public String comparison(Tool other) {
        return ComparisonPage.address(new Lineup(List.of(judged.tool().slug(), other.slug())));
    }

    /** Whether no lens ever said anything of it. */
    public boolean isUnreviewed() {
        return opinions.stream().allMatch(opinion -> opinion.review().isEmpty() && opinion.earlier().isEmpty());
    }

    public boolean isLast(Opinion opinion) {
        return opinion == opinions.getLast();
    }

    public List<WorkloadForm.PresetLink> presets() {
        return WorkloadForm.presets(frame.path(), Map.of());
    }

    /** What a lens says of the tool, and what it said before, newest first. */
    public record Opinion(Lens lens, Optional<Review> review, List<Review> earlier) {}

    public record FactGroup(Attribute.Group group, List<Fact> facts) {}

    /**
     * Another tool.
     *
     * @param tool       its address here, when it is listed
     * @param comparison the address of the comparison with it, when it is listed
     */
    public record Other(String name, String reason, Optional<String> tool, Optional<String> comparison) {}
}
