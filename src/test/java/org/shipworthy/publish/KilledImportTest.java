package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.storage.StorageSettings;

@ParameterizedClass
@EnumSource
class KilledImportTest {

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void anImportKilledInTheMiddleLeavesNothingAndCanBeRepeated() throws IOException, InterruptedException {
        StorageSettings settings = kind.fresh(data);
        SmallPack pack = SmallPack.in(folder);
        killInTheMiddle(pack, settings);
        try (Shop shop = Shop.open(settings)) {
            assertThat(shop.shelf().tools()).isEmpty();
            assertThat(shop.shelf().categories()).isEmpty();
            assertThat(shop.bench().lenses()).isEmpty();
            assertThat(shop.revision()).isZero();
            assertThat(shop.take(pack).toolsAdded()).isEqualTo(2);
        }
    }

    private static void killInTheMiddle(SmallPack pack, StorageSettings settings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-Xmx200m",
                "-cp", System.getProperty("java.class.path"),
                ImportingProcess.class.getName(), pack.folder().toString(), settings.folder().toString(), settings.postgresql().orElse(""))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(ImportingProcess.IN_THE_MIDDLE);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }
}
