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

    /** What is on record at one revision. */
    private record Base(long revision, Shelf shelf, Bench bench) {}

    private final Database database;
    private final InstantSource clock;

    ContentPacks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    ImportOutcome importFrom(Path folder) {
        Faults faults = new Faults();
        List<PackFile> files = PackFolder.read(folder, faults);
        Base base = database.read(this::load);
        Pack pack = parse(files, base, faults);
        if (!faults.isEmpty()) {
            return new ImportOutcome.Refused(faults.list());
        }
        return new ImportOutcome.Imported(database.write(handle -> {
            long revision = new PublishStore(handle).lockRevision();
            return save(handle, pack, revision == base.revision ? base : load(handle));
        }));
    }

    private Base load(Handle handle) {
        return new Base(new PublishStore(handle).revision(), Catalogue.load(handle, today()), Panel.load(handle));
    }

    /** Does nothing when anything was ever published. */
    void importStarterPackIntoEmpty() {
        if (database.read(handle -> new PublishStore(handle).revision()) > 0) {
            return;
        }
        Faults faults = new Faults();
        Base base = database.read(this::load);
        Pack pack = parse(StarterPack.read(faults), base, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The starter content has faults:\n" + faults);
        }
        database.writeOnly(handle -> {
            if (new PublishStore(handle).lockRevision() == 0) {
                save(handle, pack, base);
            }
        });
    }

    /** Reads before the transaction begins, so that writers need not wait for it: what a pack may refer to is never removed. */
    private static Pack parse(List<PackFile> files, Base base, Faults faults) {
        CataloguePack catalogue = CataloguePack.read(files, base.shelf, faults);
        Set<Slug> named = CataloguePack.toolsNamedIn(files);
        PanelPack panel = PanelPack.read(files, base.bench, slug -> named.contains(slug) || base.shelf.findTool(slug).isPresent(), faults);
        return new Pack(catalogue, panel);
    }

    private ImportReport save(Handle handle, Pack pack, Base before) {
        Instant now = clock.instant();
        Catalogue.save(handle, pack.catalogue(), before.shelf, now);
        Panel.save(handle, pack.panel(), before.bench, now);
        Base after = load(handle);
        ShelfChanges tools = ShelfChanges.between(before.shelf, after.shelf);
        BenchChanges reviews = BenchChanges.between(before.bench, after.bench);
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
