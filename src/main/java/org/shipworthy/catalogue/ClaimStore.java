package org.shipworthy.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.storage.InstantText;

/** The claims on record and their sources. */
final class ClaimStore {

    /** @param offer empty for a claim about the tool itself */
    record Subject(Slug tool, String offer) {}

    /** A claim as it stands on record. */
    record Recorded(long id, Subject subject, Claim claim) {}

    private final Handle handle;
    private final Map<Source, Long> sourceIds = new HashMap<>();

    ClaimStore(Handle handle) {
        this.handle = handle;
    }

    /** The claims of content packs that were not withdrawn, each subject's in the order in which they were recorded. */
    Map<Subject, List<Recorded>> listStanding() {
        Map<Long, Source> sources = sourcesById();
        return handle.createQuery("""
                        SELECT id, tool, offer, attribute, conditions, value, source, valid_from, valid_until, noticed_on, gone_on, note
                        FROM claim
                        WHERE withdrawn_at IS NULL AND listing IS NULL
                        ORDER BY id""")
                .map((row, context) -> recorded(row, sources.get(row.getLong("source"))))
                .collect(groupingBy(Recorded::subject));
    }

    private Map<Long, Source> sourcesById() {
        return handle.createQuery("SELECT id, name, address, rank, read_on FROM source")
                .<Map.Entry<Long, Source>>map((row, context) -> Map.entry(row.getLong("id"), source(row)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("name"),
                present(row.getString("address")).map(URI::create),
                SourceRank.find(row.getString("rank")).orElseThrow(),
                LocalDate.parse(row.getString("read_on")));
    }

    private static Recorded recorded(ResultSet row, Source source) throws SQLException {
        String offer = row.getString("offer");
        String key = row.getString("attribute");
        Attribute attribute = (offer.isEmpty() ? Attribute.findOfTool(key) : Attribute.findPrice(key)).orElseThrow();
        Claim claim = new Claim(
                attribute,
                ConditionsText.read(row.getString("conditions")),
                ValueText.read(attribute, row.getString("value")),
                source,
                present(row.getString("valid_from")).map(LocalDate::parse),
                present(row.getString("valid_until")).map(LocalDate::parse),
                present(row.getString("noticed_on")).map(LocalDate::parse),
                present(row.getString("gone_on")).map(LocalDate::parse),
                present(row.getString("note")));
        return new Recorded(row.getLong("id"), new Subject(new Slug(row.getString("tool")), offer), claim);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    void append(Subject subject, Collection<Claim> claims, Instant at) {
        if (claims.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO claim (tool, offer, attribute, conditions, value, source, valid_from, valid_until, noticed_on, gone_on, note,
                    recorded_at)
                VALUES (:tool, :offer, :attribute, :conditions, :value, :source, :from, :until, :noticed, :gone, :note, :at)""");
        claims.forEach(claim -> batch
                .bind("tool", subject.tool().value())
                .bind("offer", subject.offer())
                .bind("attribute", claim.attribute().key())
                .bind("conditions", ConditionsText.write(claim.conditions()))
                .bind("value", ValueText.write(claim.value()))
                .bind("source", sourceId(claim.source()))
                .bind("from", text(claim.from()))
                .bind("until", text(claim.until()))
                .bind("noticed", text(claim.noticed()))
                .bind("gone", text(claim.gone()))
                .bind("note", text(claim.note()))
                .bind("at", InstantText.of(at))
                .add());
        batch.execute();
    }

    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    void withdraw(Recorded claim, Instant at) {
        handle.createUpdate("UPDATE claim SET withdrawn_at = :at WHERE id = :id")
                .bind("at", InstantText.of(at))
                .bind("id", claim.id())
                .execute();
    }

    long sourceId(Source source) {
        return sourceIds.computeIfAbsent(source, this::findOrAddSource);
    }

    /** The update of a column with itself makes the database return the row that was there. */
    private long findOrAddSource(Source source) {
        return handle.createQuery("""
                        INSERT INTO source (name, address, rank, read_on)
                        VALUES (:name, :address, :rank, :readOn)
                        ON CONFLICT (name, address, rank, read_on) DO UPDATE SET name = excluded.name
                        RETURNING id""")
                .bind("name", source.name())
                .bind("address", text(source.address()))
                .bind("rank", source.rank().key())
                .bind("readOn", source.readOn().toString())
                .mapTo(long.class)
                .one();
    }
}
