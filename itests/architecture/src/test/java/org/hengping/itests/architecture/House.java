// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source tree that is being tested. */
final class House {

    private static final Set<String> NOT_SOURCE = Set.of("target", ".git", "node_modules", ".idea");

    private static final Set<String> BINARY =
            Set.of("jar", "zip", "gz", "png", "ico", "woff2", "class", "bin", "jqwik-database");

    private House() {}

    /** The folder of the root pom. */
    static Path root() {
        String root = System.getProperty("hengping.root", "");
        if (root.isEmpty()) {
            throw new IllegalStateException("run by Maven, which says where the root pom is (hengping.root)");
        }
        return Path.of(root);
    }

    /** Every file of the source tree, without what a build leaves behind. */
    static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCE.contains(folder.getFileName().toString()) ? SKIP_SUBTREE : CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    /** Every file that people write and read. */
    static List<Path> textFiles() throws IOException {
        return files().stream()
                .filter(file -> !BINARY.contains(ending(file)))
                .filter(file -> !relative(file).contains("/vectors/"))
                .toList();
    }

    static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String relative(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
