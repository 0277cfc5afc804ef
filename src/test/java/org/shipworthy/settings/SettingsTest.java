package org.shipworthy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path folder;
    private Path home;
    private Path elsewhere;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    }

    @Test
    void everySettingHasItsDefaultWhenNothingIsSet() {
        Settings settings = read(Map.of());

        assertThat(settings.all()).extracting(Effective::setting).containsExactly(Setting.values());
        assertThat(settings.all()).extracting(Effective::origin).containsOnly("default");
        assertThat(settings.number(Setting.PORT)).isEqualTo(8080);
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.dataFolder()).isEqualTo(home.resolve("data"));
    }

    @Test
    void everyDefaultIsOfTheFormThatItsSettingAsksFor() {
        for (Setting setting : Setting.values()) {
            assertThat(setting.fallback().isEmpty() || setting.form().fits(setting.fallback())).as(setting.key()).isTrue();
        }
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        file("""
                port = 1001
                host = "10.0.0.1"
                base_url = "https://file.example.org"
                """);
        environment.put("SHIPWORTHY_PORT", "1002");
        environment.put("SHIPWORTHY_HOST", "10.0.0.2");

        Settings settings = read(Map.of(Setting.PORT, "1003"));

        assertThat(settings.all()).map(Effective::toString).contains(
                "port = 1003 (--port)",
                "host = 10.0.0.2 (environment SHIPWORTHY_HOST)",
                "base_url = https://file.example.org (shipworthy.toml line 3)");
    }

    @Test
    void aTableOfTheFileHoldsTheSettingsWithADot() throws IOException {
        file("""
                [mail]
                host = "smtp.example.org"
                port = 25
                """);

        assertThat(read(Map.of()).text(Setting.MAIL_HOST)).isEqualTo("smtp.example.org");
        assertThat(read(Map.of()).number(Setting.MAIL_PORT)).isEqualTo(25);
        assertThat(Setting.MAIL_HOST.environmentName()).isEqualTo("SHIPWORTHY_MAIL_HOST");
    }

    @Test
    void aRelativeFolderIsRelativeToTheFileThatNamesItOrToTheCurrentFolder() throws IOException {
        file("data = \"of file\"");
        assertThat(read(Map.of()).dataFolder()).isEqualTo(home.resolve("of file"));

        environment.put("SHIPWORTHY_DATA", "of environment");
        assertThat(read(Map.of()).dataFolder()).isEqualTo(elsewhere.resolve("of environment"));
        assertThat(read(Map.of(Setting.DATA, "../of flag")).dataFolder()).isEqualTo(folder.resolve("of flag"));
    }

    @Test
    void anotherFileCanBeNamedAndThenMustExist() throws IOException {
        Files.writeString(elsewhere.resolve("other.toml"), "port = 7");
        environment.put("SHIPWORTHY_CONFIG", "other.toml");
        assertThat(read(Map.of()).number(Setting.PORT)).isEqualTo(7);

        environment.put("SHIPWORTHY_CONFIG", "missing.toml");
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(SettingsException.class).hasMessageContaining("missing.toml: cannot be read");
    }

    @Test
    void aVariableThatIsSetToNothingCountsAsNotSet() {
        environment.put("SHIPWORTHY_PORT", "");

        assertThat(read(Map.of()).number(Setting.PORT)).isEqualTo(8080);
    }

    @Test
    void allFaultsAreReportedTogetherEachWithItsPlace() throws IOException {
        file("""
                prot = 8080
                base_url = "example.org"
                data = 2026-11-22
                """);
        environment.put("SHIPWORTHY_MAIL_SECURITY", "ssl");

        assertThatThrownBy(() -> read(Map.of(Setting.PORT, "65536"))).isInstanceOf(SettingsException.class)
                .message().isEqualToNormalizingNewlines("""
                        %1$s:1: prot: there is no such setting; docs/operating.md lists all
                        %1$s:2: base_url: must be an address such as https://tools.example.org, without a path, not "example.org"
                        %1$s:3: data: must be a folder's path
                        command line: --port: must be a whole number from 0 to 65535, not "65536"
                        environment: SHIPWORTHY_MAIL_SECURITY: must be starttls, tls or none, not "ssl\""""
                        .formatted(home.resolve("shipworthy.toml")));
    }

    @Test
    void aFileThatIsNotTomlIsReportedWithItsLine() throws IOException {
        file("port = 1\nhost =");

        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(SettingsException.class).hasMessageContaining("shipworthy.toml:2: ");
    }

    @Test
    void aSecretIsNeverShown() {
        environment.put("SHIPWORTHY_DATABASE_URL", "postgresql://user:hunter2@host/name");

        assertThat(read(Map.of()).all()).map(Effective::toString).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void aKeyInAnAddressIsNeverShown() {
        environment.put("SHIPWORTHY_SYNC_MODELSDEV_ADDRESS", "https://prices.example/api.json?key=hunter2");
        environment.put("SHIPWORTHY_SYNC_FEED_ADDRESSES", "https://a.example/feed?hunter2 https://b.example/feed#hunter2");
        assertThat(read(Map.of()).all()).map(Effective::shown).contains("https://prices.example/api.json?…", "https://a.example/feed?… https://b.example/feed?…");
        environment.put("SHIPWORTHY_SYNC_MODELSDEV_ADDRESS", "https://ann:hunter2@prices.example/?key=hunter2");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("not \"https://…@prices.example/?…\"").message().doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tools.example.org, true", "http://localhost:8080/, true", "https://tools.example.org/path, false",
        "ftp://tools.example.org, false", "tools.example.org, false", "https://, false", "https://user@example.org, false"})
    void aSiteAddressHasASchemeAndAHostAndNoPath(String address, boolean fits) {
        assertThat(Form.SITE_ADDRESS.fits(address)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "65535, true", "65536, false", "-1, false", "80a, false", "999999999999, false"})
    void aPortIsAWholeNumberUpTo65535(String port, boolean fits) {
        assertThat(Form.PORT.fits(port)).isEqualTo(fits);
    }

    @Test
    void theBaseUrlLosesItsLastSlash() {
        assertThat(read(Map.of(Setting.BASE_URL, "https://tools.example.org/")).baseUrl()).hasToString("https://tools.example.org");
    }

    private void file(String toml) throws IOException {
        Files.writeString(home.resolve("shipworthy.toml"), toml);
    }

    private Settings read(Map<Setting, String> flags) {
        return Settings.read(new Surroundings(home, elsewhere, environment), flags);
    }
}
