package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.sync.Sync;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Panel;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A database without starter content, and what tests do with packs in it. */
final class Shop implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final Database database;
    private final ContentPacks packs;

    private Shop(Database database) {
        this.database = database;
        this.packs = new ContentPacks(database, clock);
    }

    static Shop open(DatabaseKind kind, Path folder) {
        return new Shop(kind.openFresh(folder));
    }

    static Shop open(StorageSettings settings) {
        return new Shop(Database.open(settings));
    }

    ImportReport take(SmallPack pack) {
        return take(pack.folder());
    }

    ImportReport take(Path folder) {
        ImportOutcome outcome = packs.importFrom(folder);
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported) outcome).report();
    }

    List<String> refuse(SmallPack pack) {
        return refuse(pack.folder());
    }

    List<String> refuse(Path folder) {
        ImportOutcome outcome = packs.importFrom(folder);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return ((ImportOutcome.Refused) outcome).faults().stream().map(Object::toString).toList();
    }

    /** Takes a file of a source in. */
    void sync(Feed feed, Path file, String day) {
        SyncSettings settings = new SyncSettings(Map.of(), Map.of(), 256L << 20, Duration.ofSeconds(5), false);
        new Sync(database, clock, new Revisions(), settings).takeFile(feed, file, LocalDate.parse(day), false, bytes -> { });
    }

    void takeStarterPack() {
        packs.importStarterPackIntoEmpty();
    }

    ExportOutcome export(Path folder) {
        return PackExport.write(snapshot(), folder);
    }

    Shelf shelf() {
        return database.read(handle -> Catalogue.load(handle, TODAY));
    }

    Bench bench() {
        return database.read(Panel::load);
    }

    Tool anvil() {
        return shelf().findTool(new Slug("anvil")).orElseThrow();
    }

    long revision() {
        return database.read(handle -> new PublishStore(handle).revision());
    }

    List<Correction> corrections() {
        return snapshot().corrections();
    }

    /** What, before and after of each correction, newest first. */
    List<List<String>> correctedWords() {
        return corrections().stream().map(one -> List.of(one.what(), one.before(), one.after())).toList();
    }

    private Snapshot snapshot() {
        List<Correction> corrections = database.read(handle -> new PublishStore(handle).listCorrections());
        return new Snapshot(1, clock.instant(), shelf(), bench(), Tallies.NONE, Rankings.NONE, corrections);
    }

    @Override
    public void close() {
        database.close();
    }
}
