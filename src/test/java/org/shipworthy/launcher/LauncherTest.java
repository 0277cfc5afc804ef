package org.shipworthy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher on a machine whose JDKs and Maven are small scripts. */
class LauncherTest {

    @TempDir
    private Path folder;
    private FakeMachine machine;

    @BeforeEach
    void makeMachine() throws IOException {
        machine = new FakeMachine(folder, "a project");
    }

    @Test
    void withoutAJdkItSaysHowToGetOne() throws Exception {
        var result = machine.maven().run("version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains("JDK 25", "JAVA_HOME");
    }

    @Test
    void anOlderDefaultJavaIsPassedOverForAJdk25InAUsualFolder() throws Exception {
        Path old = machine.jdk(folder.resolve("old"), 17);
        Files.createSymbolicLink(machine.path().resolve("java"), old.resolve("bin/java"));
        machine.jdk(machine.usualFolder().resolve("jdk 24"), 24);
        machine.jdk(machine.usualFolder().resolve("jdk 25"), 25);

        var result = machine.maven().set("JAVA_HOME", old.toString()).run("version");

        assertThat(result.out()).startsWith("java 25 in ").endsWith("version\n");
    }

    @Test
    void javaHomeGoesFirst() throws Exception {
        machine.jdk(machine.usualFolder().resolve("jdk-25"), 25);
        Path newer = machine.jdk(folder.resolve("my jdk"), 26);

        assertThat(machine.maven().set("JAVA_HOME", newer.toString()).run("version").out()).startsWith("java 26");
    }

    @Test
    void theJavaOfAVersionManagerIsAskedWhereItIs() throws Exception {
        Path managed = machine.jdk(folder.resolve("managed"), 25);
        FakeMachine.script(machine.path().resolve("java"), "#!/usr/bin/env bash\necho '    java.home = " + managed + "' >&2\n");

        assertThat(machine.maven().run("version").out()).startsWith("java 25");
    }

    @Test
    void aJavaWithoutACompilerIsNoJdk() throws Exception {
        Files.delete(jdk25().resolve("bin/javac"));

        assertThat(machine.maven().run("version").exitCode()).isEqualTo(1);
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewerOrGone() throws Exception {
        jdk25();
        Path source = Files.writeString(machine.project().resolve("content/tool.toml"), "");
        machine.maven().run("version");
        machine.run("version");
        assertThat(machine.mavenRuns()).hasSize(1).first().asString().contains("package");

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        machine.run("version");
        assertThat(machine.mavenRuns()).hasSize(2);

        age(machine.project());
        machine.run("version");
        assertThat(machine.mavenRuns()).hasSize(2);
        Files.delete(source);
        machine.run("version");
        assertThat(machine.mavenRuns()).hasSize(3);
    }

    @Test
    void aBuildThatWasMovedOrMadeWithAnotherJdkIsMadeAgain() throws Exception {
        jdk25();
        machine.maven().run("version");

        machine.set("JAVA_HOME", machine.jdk(folder.resolve("jdk26"), 26).toString()).run("version");

        assertThat(machine.mavenRuns()).hasSize(2);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsNotTakenAsFinished() throws Exception {
        jdk25();
        machine.maven("echo '[INFO] much'; echo '[ERROR] Foo.java:[3,1] cannot find symbol'; exit 1");

        var result = machine.run("version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("[ERROR] Foo.java:[3,1] cannot find symbol", "target/build.log").doesNotContain("[INFO]");
        machine.maven();
        assertThat(machine.run("version").exitCode()).isZero();
    }

    @Test
    void aBuildThatWasKilledIsNotTakenAsFinishedAndEndsItsMaven() throws Exception {
        jdk25();
        machine.maven("mkdir -p target/lib; echo half >target/shipworthy.jar; echo $$ >begun; exec sleep 20");
        Process killed = machine.start(machine.project(), machine.project().resolve("shipworthy"), "version");
        waitFor(machine.project().resolve("begun"));
        killed.destroy();
        assertThat(killed.waitFor()).isEqualTo(143);

        machine.maven();

        assertThat(machine.run("version").exitCode()).isZero();
        assertThat(machine.mavenRuns()).hasSize(2);
        long maven = Long.parseLong(Files.readString(machine.project().resolve("begun")).strip());
        assertThat(ProcessHandle.of(maven)).isEmpty();
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        jdk25();
        machine.maven("sleep 1; mkdir -p target/lib; echo jar >target/shipworthy.jar");

        Process first = machine.start(machine.project(), machine.project().resolve("shipworthy"), "version");
        Process second = machine.start(machine.project(), machine.project().resolve("shipworthy"), "version");

        assertThat(FakeMachine.finish(first).exitCode()).isZero();
        assertThat(FakeMachine.finish(second).exitCode()).isZero();
        assertThat(machine.mavenRuns()).hasSize(1);
    }

    @Test
    void twoStartsAtOnceBuildOnceWhereThereIsNoFlock() throws Exception {
        Files.deleteIfExists(machine.path().resolve("flock"));
        twoStartsAtOnceBuildOnce();
    }

    @Test
    void aLockWhoseHolderDiedIsTakenOverWhereThereIsNoFlock() throws Exception {
        jdk25();
        Files.deleteIfExists(machine.path().resolve("flock"));
        Files.createDirectories(machine.project().resolve("target"));
        Files.createSymbolicLink(machine.project().resolve("target/lock-holder"), Path.of("99999999"));

        assertThat(machine.maven().run("version").exitCode()).isZero();
    }

    @Test
    void itWorksThroughALinkAndFromAnotherFolder() throws Exception {
        jdk25();
        Path elsewhere = Files.createDirectory(folder.resolve("else where")).toRealPath();
        Path link = Files.createSymbolicLink(elsewhere.resolve("sw"), Path.of("../a project/shipworthy"));

        var result = machine.maven().runFrom(elsewhere, link, "export", "a folder");

        assertThat(result.out()).startsWith("java 25 in " + elsewhere + ":")
                .contains("-Dshipworthy.home=" + machine.project())
                .endsWith("export a folder\n");
    }

    @Test
    void javaOptionsArePassedOn() throws Exception {
        jdk25();

        assertThat(machine.maven().set("SHIPWORTHY_JAVA_OPTS", "-Xmx2g -Dx=y").run("serve").out()).contains(" -Xmx2g -Dx=y -jar ");
    }

    @Test
    void testsRunMavenWithTheArgumentsAndItsExitCode() throws Exception {
        jdk25();
        FakeMachine.script(machine.path().resolve("chromium"), "#!/usr/bin/env bash\n");
        machine.maven("echo \"Tests run: 3 with $CHROMIUM\"; exit 5");

        var result = machine.run("test", "-Dtest=MoneyTest");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.out()).isEqualTo("Tests run: 3 with " + machine.path().resolve("chromium") + "\n");
        assertThat(machine.mavenRuns().getFirst()).endsWith("test -Dtest=MoneyTest");
    }

    @Test
    void testsWithoutABrowserSayHowToGetOne() throws Exception {
        jdk25();

        var result = machine.maven().run("test");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains("Chromium", "CHROMIUM");
        assertThat(machine.mavenRuns()).isEmpty();
    }

    @Test
    void withoutMavenAndWithoutAWayToGetItOneLineSaysSo() throws Exception {
        jdk25();

        var result = machine.run("version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines().toList()).last().asString().contains("mvn is on the PATH");
    }

    @Test
    void aMissingMavenIsDownloadedOnce() throws Exception {
        jdk25();
        machine.downloadableMaven(true);

        assertThat(machine.run("version").err()).contains("Downloading Maven");
        Files.delete(machine.project().resolve("target/run/stamp"));
        var again = machine.run("version");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).doesNotContain("Downloading");
        assertThat(machine.mavenRuns()).hasSize(2);
    }

    @Test
    void aDownloadedMavenThatIsNotThePinnedOneIsNotRun() throws Exception {
        jdk25();

        var result = machine.downloadableMaven(false).run("version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("could not be downloaded");
        assertThat(machine.mavenRuns()).isEmpty();
        assertThat(folder.resolve("user/.cache/shipworthy")).isEmptyDirectory();
    }

    private Path jdk25() throws IOException {
        return machine.jdk(machine.usualFolder().resolve("jdk-25"), 25);
    }

    /** Makes everything older than the build, so that only what comes after counts as newer. */
    private static void age(Path project) throws IOException {
        try (var files = Files.walk(project)) {
            for (Path file : files.filter(file -> !file.startsWith(project.resolve("target"))).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private static void waitFor(Path file) throws Exception {
        for (int i = 0; i < 1_200 && (!Files.exists(file) || Files.size(file) == 0); i++) {
            Thread.sleep(50);
        }
        assertThat(file).exists();
    }
}
