package org.shipworthy.catalogue;

/**
 * One file of a content pack.
 *
 * @param path from the pack's folder on, with forward slashes
 * @param text its whole text, lines ending in a single line feed
 */
public record PackFile(String path, String text) implements Comparable<PackFile> {

    public boolean isIn(String folder) {
        return path.startsWith(folder + "/");
    }

    /** By path. */
    @Override
    public int compareTo(PackFile other) {
        return path.compareTo(other.path);
    }
}
