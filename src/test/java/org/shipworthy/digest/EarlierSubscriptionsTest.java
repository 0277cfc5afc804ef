package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Readers;
import org.shipworthy._support.SettableClock;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** Who subscribed before there were topics keeps her subscription. */
class EarlierSubscriptionsTest {

    private static final Token LINK = new Token("c".repeat(43));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirAddresses(DatabaseKind kind) {
        StorageSettings settings = kind.fresh(folder);
        try (Database database = Database.open(settings)) {
            database.writeOnly(handle -> handle.execute("INSERT INTO subscriber (email, state, consent, asked_at) "
                    + "VALUES ('ann@example.org', 'ended', 'form', '2026-11-01T00:00:00.000Z'), ('änn@example.org', 'ended', 'form', '2026-11-01T00:00:00.000Z')"));
            // as before that migration, and those after it, which can be done twice
            database.writeOnly(handle -> handle.execute("DELETE FROM flyway_schema_history WHERE installed_rank >= "
                    + "(SELECT installed_rank FROM flyway_schema_history WHERE version = '23')"));
        }
        try (Database database = Database.open(settings)) {
            Subscriptions subscriptions = subscriptions(database);
            assertThat(subscriptions.findSubscribers("a", "", 10)).extracting(one -> one.address().value()).containsExactly("ann@example.org");
            assertThat(subscriptions.findSubscribers("än", "", 10)).extracting(one -> one.address().value()).containsExactly("änn@example.org");
        }
    }

    private static Subscriptions subscriptions(Database database) {
        return new Subscriptions(database, new SettableClock("2026-11-22T10:00:00Z"), new SecureRandom(), URI.create("https://tools.example.org"));
    }

    @Test
    void areTakenOver() {
        String address = "jdbc:sqlite:" + folder.resolve("shipworthy.db");
        Flyway.configure().dataSource(address, null, null).locations("classpath:db").placeholders(Map.of("identity", "INTEGER PRIMARY KEY"))
                .target("8").load().migrate();
        Jdbi.create(address).useHandle(handle -> {
            handle.execute("INSERT INTO subscription (email, topic, state, unsubscribe, asked_at, confirmed_at) VALUES "
                    + "('ann@example.org', 'weekly', 'confirmed', 'a', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'), "
                    + "('bob@example.org', 'weekly', 'ended', 'b', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'), "
                    + "('cat@example.org', 'weekly', 'pending', 'c', '2026-11-21T00:00:00.000Z', NULL)");
            handle.execute("INSERT INTO confirmation (hash, subscription, made_at) VALUES (?, 3, '2026-11-21T00:00:00.000Z')", LINK.hash());
        });
        try (Database database = Database.open(new StorageSettings(folder, Optional.empty()))) {
            Subscriptions subscriptions = subscriptions(database);
            assertThat(Readers.of(subscriptions)).singleElement().satisfies(ann -> {
                assertThat(ann.address().value()).isEqualTo("ann@example.org");
                assertThat(ann.topics()).containsExactly(Topic.EVERYTHING);
            });
            assertThat(subscriptions.counts()).isEqualTo(Map.of(State.CONFIRMED, 1L, State.ENDED, 1L, State.PENDING, 1L, State.SUPPRESSED, 0L));
            assertThat(subscriptions.findSubscribers("bob@", "", 10)).extracting(one -> one.address().value()).containsExactly("bob@example.org");
            assertThat(subscriptions.confirm(LINK)).isInstanceOf(Confirmation.Confirmed.class);
            assertThat(Readers.of(subscriptions)).hasSize(2);
        }
    }
}
