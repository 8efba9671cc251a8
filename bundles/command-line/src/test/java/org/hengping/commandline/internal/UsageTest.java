// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
    @Test
    void helpNamesEveryCommandInBothLanguages() {
        Run run = Run.of("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("衡评", "check a pack", "试算一份档案", "generate", "archive", "replay", "await", "demonstrate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "check",
                "try",
                "schema",
                "pack",
                "install",
                "generate",
                "archive",
                "replay",
                "await",
                "demonstrate"
            })
    void everyCommandExplainsItself(String command) {
        Run help = Run.of(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: hengping " + command);
        Run wrong = Run.of(command, "--no-such-option");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).isNotBlank();
    }

    @Test
    void withoutOrWithAnUnknownCommandItSaysSo() {
        assertThat(Run.of().exit()).isEqualTo(2);
        assertThat(Run.of().err()).contains("a command is missing");
        Run unknown = Run.of("chek");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("chek");
    }
}
