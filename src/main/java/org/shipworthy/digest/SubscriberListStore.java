package org.shipworthy.digest;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** Pages of subscribers, each found by an index, so that a page costs the same however many there are. */
final class SubscriberListStore {

    private static final String COLUMNS = "id, email, state, consent, coalesce(confirmed_at, asked_at) AS since, reason";

    /** Sorts after every hexadecimal digit. */
    private static final String END = "g";

    private final Database database;

    SubscriberListStore(Database database) {
        this.database = database;
    }

    /** The last to come first. */
    List<Listed> list(Optional<State> state, long before, int most) {
        String filter = state.isPresent() ? "state = :state AND " : "";
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM subscriber WHERE " + filter + "id < :before ORDER BY id DESC LIMIT :most")
                .bindMap(state.isPresent() ? Map.of("state", state.get().key()) : Map.of())
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> listed(row))
                .list());
    }

    /** By address: those that begin so, after an address. */
    List<Listed> find(String beginning, String after, int most) {
        String from = hex(beginning);
        String next = hex(after);
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " " + """
                FROM subscriber WHERE sorted_as >= :from AND sorted_as < :end AND sorted_as > :after ORDER BY sorted_as LIMIT :most""")
                .bind("from", from)
                .bind("end", from + END)
                .bind("after", next)
                .bind("most", most)
                .map((row, context) -> listed(row))
                .list());
    }

    /** The address, or its beginning, in the form in which every database orders it alike. */
    static String hex(String address) {
        return HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getLong("id"), new EmailAddress(row.getString("email")), State.of(row.getString("state")), row.getString("consent"),
                InstantText.parse(row.getString("since")), Optional.ofNullable(row.getString("reason")).flatMap(Suppression::find));
    }
}
