package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy._support.SharedData;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.SyncSite;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A database into which sources are taken; what a test gives as text becomes a file. */
final class Incoming implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Path folder;
    private final Database database;
    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private Rule rule = Rule.AUTO;
    private long mostBytes = 256L << 20;
    private Map<Feed, List<URI>> addresses = Map.of();
    private boolean privateAddresses = true;
    private int files;

    Incoming(DatabaseKind kind, Path folder) {
        this.folder = folder;
        this.database = kind.openFresh(folder);
    }

    Incoming(Path folder) {
        this(DatabaseKind.SQLITE, folder);
    }

    /** With the tools that every site begins with. */
    static Incoming withStarterPack(Path folder) {
        SyncSettings settings = new SyncSettings(Map.of(), Map.of(), 1, Duration.ofSeconds(1), false);
        SyncSite.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"), settings).close();
        return new Incoming(folder);
    }

    Incoming rule(Rule other) {
        rule = other;
        return this;
    }

    Incoming mostBytes(long most) {
        mostBytes = most;
        return this;
    }

    Incoming addresses(Map<Feed, List<URI>> some, boolean privateOnes) {
        addresses = some;
        privateAddresses = privateOnes;
        return this;
    }

    SettableClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    Sync sync() {
        return new Sync(database, clock, new Revision(), settings());
    }

    Fetches fetches() {
        return new Fetches(database, clock, sync(), settings());
    }

    private SyncSettings settings() {
        Map<Feed, Rule> rules = Map.of(Feed.MODELSDEV, rule, Feed.LITELLM, rule, Feed.GENAI_PRICES, rule, Feed.LANDSCAPE, rule);
        return new SyncSettings(addresses, rules, mostBytes, Duration.ofSeconds(5), privateAddresses);
    }

    Inbox inbox() {
        return new Inbox(database, clock, new Revision());
    }

    static final class Revision implements Publication {
        @Override
        public long revision(Handle handle) {
            return handle.createQuery("SELECT revision FROM publication").mapTo(long.class).one();
        }

        @Override
        public long lock(Handle handle) {
            return handle.createQuery("UPDATE publication SET revision = revision RETURNING revision").mapTo(long.class).one();
        }

        @Override
        public void changed(Handle handle) {
            handle.execute("UPDATE publication SET revision = revision + 1");
        }
    }

    /** A real file, in {@code ../shared/data}. */
    SyncReport takeReal(Feed feed, String file, String day) {
        return sync().takeFile(feed, SharedData.file(file), LocalDate.parse(day), false, bytes -> { });
    }

    /** A cut-down file, in {@code golden/sync}. */
    SyncReport takeSmall(Feed feed, String day) {
        return take(feed, day, small(feed.key() + ".json"));
    }

    static String small(String name) {
        try (InputStream file = Incoming.class.getResourceAsStream("/golden/sync/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    SyncReport take(Feed feed, String day, String text) {
        return sync().takeFile(feed, file(text), LocalDate.parse(day), false, bytes -> { });
    }

    Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("source-" + ++files), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a source", e);
        }
    }

    Shelf shelf() {
        return database.read(handle -> Catalogue.load(handle, TODAY));
    }

    Tool tool(String slug) {
        return shelf().findTool(new Slug(slug)).orElseThrow();
    }

    Offer offer(String tool, String offer) {
        return tool(tool).offers().stream().filter(one -> one.id().value().equals(offer)).findFirst().orElseThrow();
    }

    Optional<Fact> price(String tool, String offer, Attribute attribute) {
        return offer(tool, offer).prices().find(attribute);
    }

    /** The steps of a price as {@code day: amount}, by when each was noticed. */
    List<String> steps(String tool, String offer, Attribute attribute, String source) {
        return offer(tool, offer).prices().claims().stream()
                .filter(claim -> claim.attribute() == attribute && claim.conditions().isNone() && claim.source().name().equals(source))
                .sorted(Comparator.comparing((Claim claim) -> claim.noticed().orElseThrow()))
                .map(claim -> claim.noticed().get() + ": " + ValueWords.of(claim))
                .toList();
    }

    long revision() {
        return database.read(new Revision()::revision);
    }

    /** Which tool each row of a source is filed under; those of unknown tool are left out. */
    Map<String, String> filed(Feed feed) {
        return database.read(handle -> new StandingStore(handle, feed).load()).listings().values().stream()
                .filter(row -> row.tool().isPresent())
                .collect(toMap(Standing.Row::key, row -> row.tool().get().value()));
    }

    /** The values that sources say hold now, each once. */
    static List<String> values(Facts facts, Attribute attribute) {
        return facts.claims().stream().filter(claim -> claim.attribute() == attribute && claim.holdsOn(TODAY)).map(ValueWords::of).distinct().toList();
    }

    /** What a source says of a price without conditions on a day. */
    String priceOn(String tool, String offer, Attribute attribute, String source, String day) {
        return offer(tool, offer).prices().claims().stream()
                .filter(claim -> claim.attribute() == attribute && claim.conditions().isNone() && claim.source().name().equals(source)
                        && claim.holdsOn(LocalDate.parse(day)))
                .map(ValueWords::of).findFirst().orElseThrow();
    }

    /** Everything on record, to see that nothing changed. */
    List<Map<String, Object>> everything() {
        return database.read(handle -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (String table : List.of("tool", "offer", "listing", "claim", "inbox", "news", "category", "maker", "publication")) {
                all.addAll(handle.createQuery("SELECT * FROM " + table).mapToMap().list());
            }
            return all;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
