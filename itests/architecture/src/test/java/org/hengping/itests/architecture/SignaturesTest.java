// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@code api/*} publishes changes only on purpose: {@code api/signatures.txt} is the last published state, and a
 * difference must be accepted by whoever made it.
 */
final class SignaturesTest {

    private static final String ACCEPT = "hengping.signatures.accept";

    @Test
    void publishedSignaturesChangeOnlyOnPurpose() throws IOException {
        Path file = House.root().resolve("api/signatures.txt");
        List<String> now = Signatures.ofFolders(List.of(
                House.root().resolve("api/criteria/target/classes"),
                House.root().resolve("api/platform/target/classes")));
        if (Boolean.getBoolean(ACCEPT)) {
            Files.write(file, now);
        }
        List<String> published = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> gone = minus(published, now);
        List<String> come = minus(now, published);
        assertThat(gone.isEmpty() && come.isEmpty())
                .as(
                        "The published signatures changed.%n%s%nIf that is meant: mvn -pl itests/architecture test -D%s=true, and commit api/signatures.txt",
                        difference(gone, come), ACCEPT)
                .isTrue();
    }

    private static List<String> minus(List<String> from, List<String> what) {
        List<String> rest = new ArrayList<>(from);
        rest.removeAll(what);
        return rest;
    }

    private static String difference(List<String> gone, List<String> come) {
        StringBuilder text = new StringBuilder();
        gone.forEach(line -> text.append("- ").append(line).append('\n'));
        come.forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }
}
