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
        List<String> now = new ArrayList<>(Signatures.ofFolders(
                List.of(
                        House.root().resolve("api/criteria/target/classes"),
                        House.root().resolve("api/platform/target/classes")),
                ClassLoader.getPlatformClassLoader()));
        // the test kit hands on what it stands on
        now.addAll(Signatures.ofFolders(
                List.of(House.root().resolve("api/testkit/target/classes")),
                new OnlyBelow(SignaturesTest.class.getClassLoader())));
        now.sort(null);
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

    /** Shows everything but the test kit, which is read from its folder. */
    private static final class OnlyBelow extends ClassLoader {
        OnlyBelow(ClassLoader all) {
            super(all);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.hengping.testkit.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
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
