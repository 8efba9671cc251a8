// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java runtime with everything of the system that it needs to run.
 *
 * @param program its launcher
 * @param files the directories that it reads
 */
public record JavaRuntime(String program, List<Path> files) {
    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64");

    private static final int DEPTH = 4;

    /** The one that runs this. */
    public static final JavaRuntime CURRENT = of(Path.of(System.getProperty("java.home")));

    public JavaRuntime {
        files = List.copyOf(files);
    }

    private static JavaRuntime of(Path named) {
        try (Stream<Path> within = Files.walk(named.toRealPath(), DEPTH)) {
            Path home = named.toRealPath();
            Stream<Path> libraries = LIBRARIES.stream().map(Path::of).filter(Files::isDirectory);
            // distributions keep its configuration elsewhere, and link to it file by file
            Stream<Path> linked = within.filter(Files::isSymbolicLink).flatMap(JavaRuntime::target);
            List<Path> all = Stream.of(libraries, Stream.of(home), linked)
                    .flatMap(paths -> paths)
                    .distinct()
                    .toList();
            return new JavaRuntime(
                    home.resolve("bin/java").toString(),
                    all.stream()
                            .filter(path ->
                                    all.stream().noneMatch(other -> !path.equals(other) && path.startsWith(other)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder of what a link leads to, or that alone where the folder holds other things too. */
    private static Stream<Path> target(Path link) {
        try {
            Path real = link.toRealPath();
            Path folder = real.getParent();
            return Stream.of(folder != null && folder.getNameCount() > 1 ? folder : real);
        } catch (IOException leadsNowhere) {
            return Stream.empty();
        }
    }
}
