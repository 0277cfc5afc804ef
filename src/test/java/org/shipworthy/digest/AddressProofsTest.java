package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.community.Identities;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;

/** How often an address is sent a link that proves it. */
@ParameterizedClass
@EnumSource
class AddressProofsTest {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private AddressProofs proofs;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        proofs = new AddressProofs(database, new Identities(new byte[32]), clock, new SecureRandom(), URI.create("https://tools.example.org"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void manyWhoTypeAnAddressInAtOnceDoNotFloodIt() {
        askOften();
        assertThat(mailsToAnn()).isEqualTo(AddressProofs.MOST_A_DAY);
        clock.advance(Duration.ofDays(1));
        askOften();
        assertThat(mailsToAnn()).as("the next day").isEqualTo(2 * AddressProofs.MOST_A_DAY);
    }

    private void askOften() {
        AtOnce.run(24, thread -> {
            proofs.ask(ANN);
            return thread;
        });
    }

    private int mailsToAnn() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM mail WHERE recipient = :ann")
                .bind("ann", ANN.value()).mapTo(Integer.class).one());
    }
}
