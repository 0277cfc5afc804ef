package org.shipworthy.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;

/** The files of a content pack in a folder. */
final class PackFolder {

    static final Set<String> LISTS = Set.of("lenses.toml", "categories.toml");
    static final Set<String> FOLDERS = Set.of("tools", "reviews");

    private static final long LARGEST_FILE_BYTES = 1_000_000;
    private static final int DEEPEST = 8;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;
    private final Faults faults;
    private final List<PackFile> files = new ArrayList<>();

    private PackFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Files that a pack does not have are faults; hidden ones, and others beside the lists and folders, are left alone. */
    static List<PackFile> read(Path folder, Faults faults) {
        PackFolder pack = new PackFolder(folder, faults);
        try {
            pack.read();
        } catch (IOException | UncheckedIOException e) {
            faults.add(folder.toString(), 0, "", "cannot be read: " + e.getMessage());
        }
        return pack.files;
    }

    /** Whether it is called as a pack's files are. */
    static boolean hasNameOfPack(PackFile file) {
        return LISTS.contains(file.path()) || file.path().matches("tools/[^/]+/[^/]+\\.toml|reviews/[^/]+/[^/]+\\.md");
    }

    private void read() throws IOException {
        if (!Files.isDirectory(folder)) {
            faults.add(folder.toString(), 0, "", "is not a folder");
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            for (Path path : paths.filter(this::isOfThePack).sorted().toList()) {
                readFile(path);
            }
        }
        if (files.isEmpty() && faults.isEmpty()) {
            faults.add(folder.toString(), 0, "", "has no content pack in it: no lenses.toml, categories.toml, tools or reviews");
        }
    }

    private boolean isOfThePack(Path path) {
        String name = name(path);
        return (LISTS.contains(name) || FOLDERS.contains(name.split("/")[0]) || isMisspelt(name)) && !name.contains("/.")
                && !(Files.isDirectory(path) && !Files.isSymbolicLink(path));
    }

    /** A list at the top that nobody would read is a typing error. */
    private static boolean isMisspelt(String name) {
        return name.endsWith(".toml") && !name.contains("/") && !name.startsWith(".");
    }

    private void readFile(Path path) {
        String name = name(path);
        try {
            Optional<String> objection = objection(path, name);
            if (objection.isPresent()) {
                faults.add(name, 0, "", objection.get());
            } else {
                decode(name, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            faults.add(name, 0, "", "cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> objection(Path path, String name) throws IOException {
        if (isMisspelt(name) && !LISTS.contains(name)) {
            return Optional.of("is not a file of a content pack; lenses.toml and categories.toml are");
        } else if (Files.isSymbolicLink(path) && (Files.notExists(path) || !path.toRealPath().startsWith(folder.toRealPath()))) {
            return Optional.of("leads out of the pack's folder");
        } else if (FOLDERS.contains(name) || !Files.isRegularFile(path)) {
            return Optional.of(FOLDERS.contains(name) ? "is not a folder" : "is not a file");
        } else if (Files.size(path) > LARGEST_FILE_BYTES) {
            return Optional.of("is larger than " + LARGEST_FILE_BYTES / 1_000 + " kB");
        }
        return Optional.empty();
    }

    private void decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            files.add(new PackFile(name, withoutMark.replace("\r\n", "\n")));
        } catch (CharacterCodingException e) {
            faults.add(name, 0, "", "is not UTF-8");
        }
    }

    /** From the pack's folder on, with forward slashes on every system. */
    private String name(Path path) {
        return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
