// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulePackDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "rule-pack.md");

    @Test
    void theDocumentQuotesTheExampleThatTheTestsRead() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("```yaml\n" + ExamplePack.text(ExamplePack.STANDARD) + "```\n")
                .contains("```yaml\n" + ExamplePack.text(ExamplePack.CASES) + "```\n");
    }
}
