package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.StorageSettings;

class SiteTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyDatabaseIsFilledWithTheStarterContent() {
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), InstantSource.system())) {
            Snapshot snapshot = site.snapshot();
            assertThat(snapshot.shelf().tools()).hasSizeGreaterThanOrEqualTo(40);
            assertThat(snapshot.bench().verdictOn(new Slug("gemma-3n")).shipPercent()).isEqualTo(75);
            assertThat(snapshot.corrections()).isEmpty();
        }
    }
}
