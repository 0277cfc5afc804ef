package org.shipworthy.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.kernel.Slug;

/** Reads the rulings in the order in which they were published, and chains them. */
final class RulingStore {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final long BEFORE_ALL = 0;

    /** @param id of the review */
    record Link(long id, SealedRuling ruling) {}

    private final Handle handle;

    RulingStore(Handle handle) {
        this.handle = handle;
    }

    /** @return the last link; the one from which it goes on when none came since */
    Optional<Link> follow(Optional<Link> from, Consumer<SealedRuling> taker) {
        AtomicReference<Optional<Link>> reached = new AtomicReference<>(from);
        handle.createQuery("""
                SELECT id, recorded_at, tool, lens, ruling, author_kind, written_on, statement FROM review WHERE id > :from ORDER BY id""")
                .bind("from", from.map(Link::id).orElse(BEFORE_ALL))
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> link(row, reached.get().map(Link::ruling)))
                .useStream(links -> links.forEach(link -> {
                    reached.set(Optional.of(link));
                    taker.accept(link.ruling);
                }));
        return reached.get();
    }

    private static Link link(ResultSet row, Optional<SealedRuling> before) throws SQLException {
        SealedRuling ruling = new SealedRuling(before.map(SealedRuling::number).orElse(0L) + 1, row.getString("recorded_at"), new Slug(row.getString("tool")),
                new Slug(row.getString("lens")), Ruling.find(row.getString("ruling")).orElseThrow(), Author.Kind.find(row.getString("author_kind")).orElseThrow(),
                row.getString("written_on"), Sha256.of(row.getString("statement")).hex(), "");
        return new Link(row.getLong("id"), ruling.behind(before.map(SealedRuling::head).orElse(SealedRuling.BEGINNING)));
    }
}
