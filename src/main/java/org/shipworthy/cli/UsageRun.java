package org.shipworthy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.RateHistory;
import org.shipworthy.pricing.ToolNames;
import org.shipworthy.pricing.UsageReplay;
import org.shipworthy.pricing.UsageTotals;
import org.shipworthy.pricing.usage.UsageReader;
import org.shipworthy.pricing.usage.UsageReading;

/** A file of usage, priced at what the shelf's offers charged. A model's own offer is its tool's first that charges for use. */
final class UsageRun {

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
    sealed interface Outcome {}

    record Replayed(UsageReplay replay) implements Outcome {}

    record Refused(UsageReading reading) implements Outcome {

        String words() {
            return reading.isClean() ? "the file has no rows with tokens."
                    : (reading.bad() == 1 ? "1 fault" : reading.bad() + " faults") + (reading.bad() > reading.faults().size() ? ", of which the first are shown." : ".");
        }
    }

    /**
     * @param named the alternatives; when there are none, the tools in the categories of the file's models
     * @throws CommandFailure when the file cannot be read
     */
    static Outcome of(Path file, Shelf shelf, List<Tool> named, Optional<OwnHardware> hardware) {
        UsageRun run = new UsageRun(shelf, hardware);
        UsageTotals totals = new UsageTotals(run.offers.values().stream().flatMap(List::stream).toList());
        UsageReading reading = read(file, totals);
        if (!reading.isClean() || reading.rows() == 0) {
            return new Refused(reading);
        }
        List<Tool> alternatives = named.isEmpty() ? run.alike(totals) : named;
        return new Replayed(UsageReplay.of(totals, run::own,
                alternatives.stream().distinct().flatMap(tool -> run.offers.get(tool.slug()).stream()).toList()).orElseThrow());
    }

    private static UsageReading read(Path file, UsageTotals totals) {
        try (InputStream in = Files.newInputStream(file)) {
            return UsageReader.read(in, file.toString(), totals);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be read: " + e, e);
        }
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
