// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The public test vectors that lie in {@code shared/vectors} beside a checkout; they are not part of the project. */
final class PublishedVectors {
    private PublishedVectors() {}

    /** The folder of the RFC 8785 vectors; the test that asks is skipped, visibly, where there is none. */
    static Path jcs() {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/vectors/jcs/testdata"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), "no ../shared/vectors/jcs beside this checkout: published vectors not run");
        return found.orElseThrow();
    }
}
