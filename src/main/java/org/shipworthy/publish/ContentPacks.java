package org.shipworthy.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.CataloguePack;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.ShelfChanges;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.BenchChanges;
import org.shipworthy.panel.Panel;
import org.shipworthy.panel.PanelPack;
import org.shipworthy.storage.Database;

/** Brings content packs in and out: all of a pack or nothing of it, and the same pack twice changes nothing. */
final class ContentPacks {

    private record Pack(CataloguePack catalogue, PanelPack panel) {}

    private final Database database;
    private final InstantSource clock;

    ContentPacks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    ImportOutcome importFrom(Path folder) {
        Faults faults = new Faults();
        List<PackFile> files = PackFolder.read(folder, faults);
        Pack pack = parse(files, faults);
        if (!faults.isEmpty()) {
            return new ImportOutcome.Refused(faults.list());
        }
        return new ImportOutcome.Imported(database.write(handle -> {
            new PublishStore(handle).lockRevision();
            return save(handle, pack);
        }));
    }

    /** Does nothing when anything was ever published. */
    void importStarterPackIntoEmpty() {
        if (database.read(handle -> new PublishStore(handle).revision()) > 0) {
            return;
        }
        Faults faults = new Faults();
        Pack pack = parse(StarterPack.read(faults), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The starter content has faults:\n" + faults);
        }
        database.writeOnly(handle -> {
            if (new PublishStore(handle).lockRevision() == 0) {
                save(handle, pack);
            }
        });
    }

    /** Reads before the transaction begins, so that writers need not wait for it: what a pack may refer to is never removed. */
    private Pack parse(List<PackFile> files, Faults faults) {
        Shelf shelf = database.read(handle -> Catalogue.load(handle, today()));
        Bench bench = database.read(Panel::load);
        CataloguePack catalogue = CataloguePack.read(files, shelf, faults);
        Set<Slug> named = CataloguePack.toolsNamedIn(files);
        PanelPack panel = PanelPack.read(files, bench, slug -> named.contains(slug) || shelf.findTool(slug).isPresent(), faults);
        return new Pack(catalogue, panel);
    }

    private ImportReport save(Handle handle, Pack pack) {
        Shelf shelf = Catalogue.load(handle, today());
        Bench bench = Panel.load(handle);
        Instant now = clock.instant();
        Catalogue.save(handle, pack.catalogue(), shelf, now);
        Panel.save(handle, pack.panel(), bench, now);
        ShelfChanges tools = ShelfChanges.between(shelf, Catalogue.load(handle, today()));
        BenchChanges reviews = BenchChanges.between(bench, Panel.load(handle));
        return record(handle, ImportReport.of(pack.catalogue(), tools, pack.panel(), reviews), now);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ImportReport record(Handle handle, ImportReport report, Instant at) {
        PublishStore store = new PublishStore(handle);
        store.append(report.corrections(), at);
        if (report.changedAnything()) {
            store.raiseRevision();
        }
        return report;
    }
}
