package org.shipworthy.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.CataloguePack;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;
import org.shipworthy.panel.PanelPack;

/**
 * Writes what is published as a content pack: the same content gives the same bytes. The files are written beside the
 * folder first and moved in when they are complete; of an older pack there only its own files and folders are replaced.
 */
final class PackExport {

    private final Path folder;

    private PackExport(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    static ExportOutcome write(Snapshot snapshot, Path folder) {
        List<PackFile> files = new ArrayList<>(CataloguePack.write(snapshot.shelf()));
        files.addAll(PanelPack.write(snapshot.bench()));
        try {
            PackExport export = new PackExport(folder);
            Optional<String> objection = export.objection();
            if (objection.isPresent()) {
                return new ExportOutcome.Refused(objection.get());
            }
            export.replaceBy(files);
            return new ExportOutcome.Exported(snapshot.shelf().tools().size(), snapshot.bench().reviews().size());
        } catch (IOException e) {
            return new ExportOutcome.Refused("The folder " + folder + " cannot be written: " + e.getMessage());
        }
    }

    private Optional<String> objection() throws IOException {
        if (Files.notExists(folder) || Files.isDirectory(folder) && isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is not a folder. Name another.");
        }
        return isPack() ? Optional.empty() : Optional.of(folder + " has other files in it and is no content pack. Name an empty or new folder.");
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Both lists are there, and the folders that would be replaced have nothing in them that is not of a pack. */
    private boolean isPack() {
        Faults faults = new Faults();
        boolean strangers = PackFolder.read(folder, faults).stream().anyMatch(file -> !PackFolder.hasNameOfPack(file));
        return faults.isEmpty() && !strangers && PackFolder.LISTS.stream().map(folder::resolve).allMatch(Files::isRegularFile);
    }

    private void replaceBy(List<PackFile> files) throws IOException {
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + "-export-");
        try {
            Path complete = Files.createDirectory(beside.resolve("new"));
            for (PackFile file : files) {
                Path path = complete.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            moveIn(complete, Files.createDirectory(beside.resolve("old")));
        } finally {
            delete(beside);
        }
    }

    private void moveIn(Path complete, Path old) throws IOException {
        Files.createDirectories(folder);
        for (String name : Stream.concat(PackFolder.LISTS.stream(), PackFolder.FOLDERS.stream()).sorted().toList()) {
            moveIfThere(folder.resolve(name), old.resolve(name));
            moveIfThere(complete.resolve(name), folder.resolve(name));
        }
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
