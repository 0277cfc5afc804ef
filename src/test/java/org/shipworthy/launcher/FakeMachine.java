package org.shipworthy.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A folder with a copy of the launcher, sources to build, and JDKs and a Maven that are small scripts. The usual folders
 * in which the launcher looks for a JDK are moved into it, so that this machine's JDKs are not found.
 */
final class FakeMachine {

    private static final List<String> REAL_TOOLS = List.of("bash", "sh", "env", "id", "dirname", "readlink", "sed", "head", "tail", "find", "cat",
            "cp", "mv", "rm", "mkdir", "ln", "sleep", "grep", "flock", "git", "cut", "sha512sum", "tar", "gzip");

    private final Path root;
    private final Path project;
    private final Path path;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param projectName the name of the folder that the launcher is in */
    FakeMachine(Path root, String projectName) throws IOException {
        this.root = root.toRealPath();
        this.project = Files.createDirectories(this.root.resolve(projectName));
        this.path = Files.createDirectories(this.root.resolve("path"));
        environment.put("PATH", path.toString());
        environment.put("HOME", Files.createDirectories(this.root.resolve("user")).toString());
        wrapTools();
        copyLauncher();
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(project.resolve("content"));
    }

    private void wrapTools() throws IOException {
        for (String tool : REAL_TOOLS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path program = Path.of(folder, tool);
                if (Files.exists(program) && !Files.exists(path.resolve(tool))) {
                    script(path.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                }
            }
        }
    }

    private void copyLauncher() throws IOException {
        String usual = usualFolder().toString().replace(" ", "\\ ");
        script(project.resolve("shipworthy"), Files.readString(Path.of("shipworthy"))
                .replace("/usr/lib/jvm/*", usual + "/*")
                .replace("/opt/*", usual + "/opt/*")
                .replace("/Library/Java", usual + "/Library"));
    }

    Path usualFolder() {
        return root.resolve("usual folder");
    }

    Path project() {
        return project;
    }

    Path path() {
        return path;
    }

    FakeMachine set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A JDK whose java prints who it is and what it was given, but fails at {@code rehearse}. */
    Path jdk(Path folder, int version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + ".0.3\"\n");
        script(folder.resolve("bin/java"), """
                #!/usr/bin/env bash
                case "$*" in *rehearse) exit 1 ;; esac
                echo "java %d in $PWD:" "$@"
                """.formatted(version));
        script(folder.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        return folder;
    }

    /** A Maven that writes down each of its runs, and builds a jar. */
    FakeMachine maven() throws IOException {
        return maven("mkdir -p target/lib && echo jar >target/shipworthy.jar && echo lib >target/lib/a.jar");
    }

    FakeMachine maven(String work) throws IOException {
        script(path.resolve("mvn"), """
                #!/usr/bin/env bash
                echo "$JAVA_HOME: $*" >>"%s"
                %s
                """.formatted(root.resolve("maven runs"), work));
        return this;
    }

    /** A curl that brings a Maven, as the Apache archive would, and a launcher that pins this archive's checksum or another. */
    FakeMachine downloadableMaven(boolean rightChecksum) throws IOException, InterruptedException {
        maven();
        String version = Pattern.compile("MAVEN_VERSION=(\\S+)").matcher(Files.readString(project.resolve("shipworthy"))).results()
                .findFirst().orElseThrow().group(1);
        Path bin = Files.createDirectories(root.resolve("apache-maven-" + version + "/bin"));
        Files.move(path.resolve("mvn"), bin.resolve("mvn"));
        Path archive = root.resolve("maven.tar.gz");
        new ProcessBuilder("tar", "-czf", archive.toString(), "-C", root.toString(), "apache-maven-" + version).start().waitFor();
        script(path.resolve("curl"), """
                #!/usr/bin/env bash
                while [ "$1" != -o ]; do shift; done
                cp "%s" "$2"
                """.formatted(archive));
        script(project.resolve("shipworthy"), Files.readString(project.resolve("shipworthy"))
                .replaceFirst("MAVEN_SHA512=\\S+", "MAVEN_SHA512=" + (rightChecksum ? sha512(archive) : "0".repeat(128))));
        return this;
    }

    private static String sha512(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }

    List<String> mavenRuns() throws IOException {
        Path runs = root.resolve("maven runs");
        return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
    }

    /** What a run came to. */
    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        return runFrom(project, project.resolve("shipworthy"), arguments);
    }

    Result runFrom(Path folder, Path launcher, String... arguments) throws IOException, InterruptedException {
        return finish(start(folder, launcher, arguments));
    }

    Process start(Path folder, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Result finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher did not end");
        }
        return new Result(process.exitValue(), out, err);
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
