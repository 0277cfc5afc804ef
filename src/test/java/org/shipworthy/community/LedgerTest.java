package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

@ParameterizedClass
@EnumSource
class LedgerTest {

    private static final Subject GEMMA = Subject.parse("gemma-3n").orElseThrow();
    private static final Subject PAIR = Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();
    private static final Voter ANN = Electorate.voter(1);

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:59:00Z");
    private StorageSettings settings;
    private Database database;
    private Community community;
    private Ledger ledger;

    @BeforeEach
    void open() {
        settings = kind.fresh(folder);
        database = Database.open(settings);
        community = new Community(database, clock);
        ledger = new Ledger(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void headIsTheHashOfTheHeadBeforeAndOfTheLines() {
        cast(ANN, PAIR, Choice.FIRST);
        clock.advance(Duration.ofMinutes(2));
        community.withdraw(ANN, PAIR);

        ChainLink link = ledger.seal().orElseThrow();

        String first = "1,2026-11-22T10,gemma-3n-vs-phi-4-mini,first,0," + SealedBallot.proof(ANN.id(), 1);
        String second = "2,2026-11-22T11,gemma-3n-vs-phi-4-mini,,0," + SealedBallot.proof(ANN.id(), 2);
        assertThat(rows()).extracting(row -> row.ballot().line()).containsExactly(first, second);
        assertThat(link.head()).isEqualTo(Sha256.of("0".repeat(64) + "\n" + first + "\n" + second + "\n").hex());
        assertThat(link.ballots()).isEqualTo(2);
        assertThat(ledger.seal()).isEmpty();
        assertThat(ledger.listHeads(3)).containsExactly(link);
    }

    @Test
    void proofTellsAVoterFromOthersAndNothingElse() {
        assertThat(SealedBallot.proof(ANN.id(), 1)).isNotEqualTo(SealedBallot.proof(ANN.id(), 2)).isNotEqualTo(SealedBallot.proof("someone-else-entirely", 1))
                .matches("[A-Za-z0-9_-]{16}");
    }

    @Test
    void rowsSayHowABallotStands() {
        cast(ANN, GEMMA, Choice.SHIP);
        cast(ANN, GEMMA, Choice.SKIP);
        ledger.seal();
        community.verify(ANN, new Identity("hash", ""), subject -> Set.of());
        cast(Electorate.voter(2), GEMMA, Choice.SHIP);

        List<LedgerRow> rows = rows();
        assertThat(rows).extracting(LedgerRow::live).containsExactly(false, true, true);
        assertThat(rows).extracting(LedgerRow::verified).containsExactly(true, true, false);
        assertThat(rows).extracting(row -> row.link().isPresent()).containsExactly(true, true, false);
        assertThat(rows).extracting(LedgerRow::isCounted).containsExactly(false, true, true);
        assertThat(rows).extracting(row -> row.ballot().number()).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(LedgerRow::setAside).containsOnly(Optional.empty());
    }

    /** Votes are cast while two nodes seal: every ballot is in the chain once, and the links follow each other. */
    @Test
    void ballotsThatComeMeanwhileAreSealedOnce() {
        try (Database other = kind == DatabaseKind.POSTGRESQL ? Database.open(settings) : null) {
            Ledger second = other == null ? ledger : new Ledger(other, clock);
            AtOnce.run(60, n -> n % 10 == 0 ? (Object) (n % 20 == 0 ? ledger : second).seal() : cast(Electorate.voter(n), GEMMA, Choice.SHIP));
        }
        ledger.seal();

        List<LedgerRow> rows = new ArrayList<>();
        List<ChainLink> links = ledger.read(rows::add);
        assertThat(rows).hasSize(54).allMatch(row -> row.link().isPresent());
        String head = "0".repeat(64);
        for (ChainLink link : links) {
            ChainHash hash = new ChainHash(head);
            rows.stream().filter(row -> row.link().getAsLong() == link.number()).forEach(row -> hash.add(row.ballot().line()));
            head = hash.head();
            assertThat(link.head()).isEqualTo(head);
        }
        assertThat(links.getLast().ballots()).isEqualTo(54);
        assertThat(links).extracting(ChainLink::number).containsExactlyElementsOf(
                LongStream.rangeClosed(1, links.size()).boxed().toList());
    }

    private BallotOutcome cast(Voter voter, Subject subject, Choice choice) {
        return community.cast(voter, subject, choice, Circumstances.from(""));
    }

    private List<LedgerRow> rows() {
        List<LedgerRow> rows = new ArrayList<>();
        ledger.read(rows::add);
        return rows;
    }
}
