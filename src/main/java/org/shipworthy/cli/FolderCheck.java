package org.shipworthy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the data folder can be written, and has room. */
final class FolderCheck {

    private static final long TOO_LITTLE_BYTES = 100L << 20;
    private static final long LITTLE_BYTES = 1L << 30;

    private FolderCheck() {}

    static List<Check> of(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return List.of(writable(folder, existing), room(existing));
    }

    private static Check writable(Path folder, Path existing) {
        if (!Files.isDirectory(existing)) {
            return Check.fail("data folder", existing + " is not a folder; name another with SHIPWORTHY_DATA");
        }
        if (!Files.isWritable(existing)) {
            return Check.fail("data folder", existing + " is not writable; change its owner, or name another with SHIPWORTHY_DATA");
        }
        return Check.ok("data folder", folder + (existing.equals(folder) ? "" : " does not exist yet; the first start makes it"));
    }

    private static Check room(Path existing) {
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String words = (free >> 20) + " MB free";
            return free < TOO_LITTLE_BYTES ? Check.fail("disk", words + "; writes will fail soon, make room")
                    : free < LITTLE_BYTES ? Check.warn("disk", words + "; make room") : Check.ok("disk", words);
        } catch (IOException e) {
            return Check.warn("disk", "how much is free cannot be found out: " + e.getMessage());
        }
    }
}
