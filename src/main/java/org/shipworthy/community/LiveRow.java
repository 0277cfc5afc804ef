package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A voter's row on a subject, locked, as it was before the ballot in hand.
 *
 * @param live    what counted until now; empty for the voter's first ballot
 * @param domains the keyed mail domains of the voter's identities; empty when the voter is not verified
 */
record LiveRow(Optional<Tally.Cell> live, List<String> domains) {

    /** The columns that {@link #of} reads, of {@code live_ballot}. */
    static final String COLUMNS = """
            choice, blind, interested, set_aside,
            (SELECT string_agg(domain, ' ') FROM voter_identity WHERE voter_identity.voter = live_ballot.voter) AS domains""";

    static LiveRow of(ResultSet row) throws SQLException {
        Optional<List<String>> domains = Optional.ofNullable(row.getString("domains")).map(text -> Arrays.asList(text.split(" ", -1)));
        Optional<Choice> choice = Optional.ofNullable(row.getString("choice")).map(key -> Choice.find(key).orElseThrow());
        Footing footing = new Footing(domains.isPresent(), row.getInt("blind") == 1, row.getInt("interested") == 1,
                Optional.ofNullable(row.getString("set_aside")));
        return new LiveRow(choice.map(one -> new Tally.Cell(one, footing)), domains.orElse(List.of()));
    }

    Optional<Choice> choice() {
        return live.map(Tally.Cell::choice);
    }

    /** Whether the live ballot says this already, and counts. */
    boolean says(Choice choice) {
        return live.filter(cell -> cell.choice() == choice && cell.footing().setAside().isEmpty()).isPresent();
    }

    /** How a ballot of this voter stands that is cast now. */
    Footing footing(Circumstances circumstances) {
        return new Footing(!domains.isEmpty(), circumstances.blind(), isOf(circumstances.makers()),
                circumstances.setAside().map(rule -> rule.key()));
    }

    private boolean isOf(Set<String> makers) {
        return !Collections.disjoint(makers, domains);
    }
}
