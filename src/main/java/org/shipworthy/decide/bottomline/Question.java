package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.Workload;

/**
 * What a bottom line is asked for.
 *
 * @param hardware what open weights run on, where the reader has said it
 * @param fits     how each tool meets a reader's wishes; a tool without an entry was not asked about any
 * @param today    the day on which facts are stale or not
 */
public record Question(Workload workload, Optional<OwnHardware> hardware, Weights weights, Map<Slug, Fit> fits, LocalDate today) {

    public Question {
        fits = Map.copyOf(fits);
    }

    /**
     * What is asked when a reader has said nothing: the usual weights, no wishes, and the work of a support chatbot, or of a
     * coding assistant for a team when one of the tools is sold by the seat.
     */
    public static Question usual(Collection<Tool> tools, LocalDate today) {
        return new Question(usualWorkload(tools).workload(), Optional.empty(), Weights.USUAL, Map.of(), today);
    }

    private static Preset usualWorkload(Collection<Tool> tools) {
        boolean seats = tools.stream().flatMap(tool -> tool.offers().stream()).anyMatch(offer -> offer.kind() == OfferKind.SEATS);
        return seats ? Preset.CODING_ASSISTANT : Preset.SUPPORT_CHATBOT;
    }

    public Question withWorkload(Workload other, Optional<OwnHardware> machine) {
        return new Question(other, machine, weights, fits, today);
    }

    /** The workload in few words: {@code support chatbot}, or {@code your workload}. */
    public String workloadWords() {
        return Arrays.stream(Preset.values()).filter(preset -> preset.workload().equals(workload)).findFirst()
                .map(preset -> Character.toLowerCase(preset.label().charAt(0)) + preset.label().substring(1)).orElse("your workload");
    }

    Fit fit(Tool tool) {
        return fits.getOrDefault(tool.slug(), Fit.NOTHING);
    }
}
