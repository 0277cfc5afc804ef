package org.shipworthy.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.usage.UsageReader;
import org.shipworthy.pricing.usage.UsageReading;

/** A file of usage, priced at what the shelf's offers charged. A model's own offer is its tool's first that charges for use. */
public final class UsageRun {

    private final Shelf shelf;
    private final ToolNames names;
    private final Map<Slug, List<RateHistory>> offers = new HashMap<>();

    private UsageRun(Shelf shelf, Optional<OwnHardware> hardware) {
        this.shelf = shelf;
        this.names = new ToolNames(shelf.tools());
        shelf.tools().forEach(tool -> offers.put(tool.slug(), tool.offers().stream()
                .filter(offer -> offer.kind() == OfferKind.API || offer.kind() == OfferKind.OPEN_WEIGHTS && hardware.isPresent())
                .map(offer -> RateCards.history(tool, offer, hardware)).toList()));
    }

    /** What became of the file. */
    public sealed interface Outcome {}

    public record Replayed(UsageReplay replay) implements Outcome {}

    public record Refused(UsageReading reading) implements Outcome {

        public String words() {
            return reading.isClean() ? "the file has no rows with tokens."
                    : (reading.bad() == 1 ? "1 fault" : reading.bad() + " faults") + (reading.bad() > reading.faults().size() ? ", of which the first are shown." : ".");
        }
    }

    /**
     * @param name  what faults call the file
     * @param named the alternatives; when there are none, the tools in the categories of the file's models
     * @throws IOException when the stream fails
     */
    public static Outcome of(InputStream in, String name, Shelf shelf, List<Tool> named, Optional<OwnHardware> hardware) throws IOException {
        UsageRun run = new UsageRun(shelf, hardware);
        UsageTotals totals = new UsageTotals(run.offers.values().stream().flatMap(List::stream).toList());
        UsageReading reading = UsageReader.read(in, name, totals);
        if (!reading.isClean() || reading.rows() == 0) {
            return new Refused(reading);
        }
        List<Tool> alternatives = named.isEmpty() ? run.alike(totals) : named;
        return new Replayed(UsageReplay.of(totals, run::own,
                alternatives.stream().distinct().flatMap(tool -> run.offers.get(tool.slug()).stream()).toList()).orElseThrow());
    }

    private Optional<RateHistory> own(String model) {
        return names.find(model).flatMap(tool -> offers.get(tool.slug()).stream()
                .filter(prices -> prices.latest().sale() == RateCard.Sale.METERED).findFirst());
    }

    private List<Tool> alike(UsageTotals totals) {
        Set<Category> categories = totals.models().stream().flatMap(model -> names.find(model).stream()).map(Tool::category).collect(Collectors.toSet());
        return shelf.tools().stream().filter(tool -> categories.isEmpty() || categories.contains(tool.category())).toList();
    }
}
