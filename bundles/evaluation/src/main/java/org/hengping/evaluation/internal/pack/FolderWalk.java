// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the files beneath a folder. Hidden ones belong to editors and version control, not to a pack; links are found but not
 * followed. It stops one file behind the limit, so that the limit is seen to be exceeded.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final int most;
    private final List<Path> found = new ArrayList<>();

    FolderWalk(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** Returns what was found, in the order of the paths. */
    List<Path> found() {
        return found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(folder) && isHidden(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!isHidden(file)) {
            found.add(file);
        }
        return found.size() > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
