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

    /** The one that runs this. */
    public static final JavaRuntime CURRENT = of(Path.of(System.getProperty("java.home")));

    public JavaRuntime {
        files = List.copyOf(files);
    }

    private static JavaRuntime of(Path named) {
        try {
            Path home = named.toRealPath();
            // distributions keep its configuration under /etc
            Stream<Path> own = Stream.of(home, home.resolve("conf"), home.resolve("lib/security"))
                    .filter(Files::exists)
                    .map(JavaRuntime::real);
            Stream<Path> libraries = LIBRARIES.stream().map(Path::of).filter(Files::isDirectory);
            List<Path> all = Stream.concat(libraries, own).distinct().toList();
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

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
